/** A good district in memory, which is spoilt in one place after another and checked each time. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, sentence, stops } from '../../../src/check/problem.ts';
import { type CheckedTables, type CheckResult, checkTables } from '../../../src/check/run.ts';
import { settingsOf } from '../../../src/check/settings-file.ts';
import { LEDGER_FILES } from '../../../src/ledger/ledger.ts';
import { seal } from '../../../src/ledger/seal.ts';
import { type LoadedFile, loadBytes } from '../../../src/load/load.ts';
import type { Table } from '../../../src/tables/define.ts';
import { allTables } from '../../../src/tables/index.ts';
import { policyIn } from '../../../src/tables/settings/read.ts';
import { SETTINGS_FILE } from '../../../src/tables/settings.ts';
import { completed } from '../../site/optional-columns.ts';

/** The files of a data folder by name; a file that is undefined has been taken away. */
export type Files = ReadonlyMap<string, Uint8Array | undefined>;

/** What the check made of the ground after it had been spoilt. */
export interface Outcome {
  /** What keeps it from being published and did not before. */
  readonly errors: readonly Problem[];
  readonly tables: CheckedTables | undefined;
}

/** How the data folder is called in the messages. */
export const FOLDER = 'data';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const isOfLedger = (name: string): boolean =>
  name.startsWith('published/') || LEDGER_FILES.includes(name);

export class Ground {
  readonly name: string;
  readonly today: string;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** As it is checked while nothing is spoilt. */
  readonly sound: CheckResult;
  readonly #loaded: ReadonlyMap<string, LoadedFile>;
  readonly #known: ReadonlySet<string>;

  constructor(name: string, bytes: ReadonlyMap<string, Uint8Array>, today: string) {
    this.name = name;
    this.today = today;
    this.bytes = bytes;
    this.#loaded = new Map(
      [...bytes]
        .filter(([file]) => file !== SETTINGS_FILE)
        .map(([file, content]) => [file, loadBytes(`${FOLDER}/${file}`, content)]),
    );
    this.sound = this.#check(new Map());
    const errors = this.sound.problems.filter(stops).map(sentence);
    if (errors.length > 0) throw new Error(`${name} is not in order:\n${errors.join('\n')}`);
    this.#known = new Set(errors);
  }

  /** Whether anything was published. */
  get isPublished(): boolean {
    return this.sound.ledger.newest !== undefined;
  }

  /** Whether rows of a table were published, and what becomes of a row that is changed all the same. */
  changesOf({ name, published, changes }: Table): 'unpublished' | 'on-record' | 'never' | 'free' {
    if (!published || !this.sound.ledger.knows(name)) return 'unpublished';
    // A fact that is corrected has its row in the list of changes as well.
    if (changes === 'corrected') return 'on-record';
    return changes === 'on-record' || changes === 'never' ? changes : 'free';
  }

  sheet({ file }: Table): LoadedFile {
    const sheet = this.#loaded.get(file);
    if (sheet === undefined) throw new Error(`${this.name} has no ${file}`);
    return sheet;
  }

  /** The same files before anything of them was published. */
  unpublished(): Ground {
    const own = [...this.bytes].filter(([name]) => !isOfLedger(name));
    return new Ground(`${this.name}（未定版）`, new Map(own), this.today);
  }

  /** The same files after all of them were published. */
  published(): Ground {
    const { tables, ledger } = this.sound;
    const files = tables && seal(tables, ledger, this.today)?.files;
    const sealed = [...(files ?? [])].map(([name, text]) => [name, encode(text)] as const);
    return new Ground(`${this.name}（已定版）`, new Map([...this.bytes, ...sealed]), this.today);
  }

  /** Checks the ground with some files changed. Only these are read again. */
  spoilt(changed: Files): Outcome {
    const { problems, tables } = this.#check(changed);
    const errors = problems.filter((one) => stops(one) && !this.#known.has(sentence(one)));
    return { errors, tables };
  }

  #check(changed: Files): CheckResult {
    const loaded = new Map(this.#loaded);
    for (const [name, content] of changed) {
      loaded.delete(name);
      if (content !== undefined && name !== SETTINGS_FILE)
        loaded.set(name, loadBytes(`${FOLDER}/${name}`, content));
    }
    const own = changed.has(SETTINGS_FILE)
      ? changed.get(SETTINGS_FILE)
      : this.bytes.get(SETTINGS_FILE);
    const settings = settingsOf(`${FOLDER}/${SETTINGS_FILE}`, own);
    const promises = policyIn(settings);
    return checkTables(loaded, {
      ...{ today: this.today, folder: FOLDER, settings },
      ...(promises === undefined ? {} : { promises }),
    });
  }
}

/** A data folder as it lies on the disk, with the optional columns that a fixture may lack. */
export function groundIn(folder: string, today: string): Ground {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.csv') || name === SETTINGS_FILE);
  const bytes = new Map(
    names.map((name): [string, Uint8Array] => [name, readFileSync(path.join(folder, name))]),
  );
  for (const table of allTables) {
    const own = bytes.get(table.file);
    if (own !== undefined) bytes.set(table.file, encode(completed(decode(own), table)));
  }
  return new Ground(path.basename(folder), bytes, today);
}
