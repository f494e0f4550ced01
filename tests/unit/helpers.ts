import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, sentence } from '../../src/check/problem.ts';
import type { Promises } from '../../src/check/promises.ts';
import { type CheckedTables, type CheckResult, checkTables } from '../../src/check/run.ts';
import { settingsOf } from '../../src/check/settings-file.ts';
import { ADDRESSES, copyOfAddresses } from '../../src/ledger/addresses.ts';
import { seal } from '../../src/ledger/seal.ts';
import { type LoadedFile, loadBytes } from '../../src/load/load.ts';
import { Model } from '../../src/model/model.ts';
import { Refused } from '../../src/site/refusal.ts';
import type { Table } from '../../src/tables/define.ts';
import { allTables } from '../../src/tables/index.ts';
import { SETTINGS_FILE } from '../../src/tables/settings.ts';
import { refusalText } from '../../src/words/refusal-text.ts';
import { lacking, withEmpty } from '../site/optional-columns.ts';

/** The day on which every test looks at the data. */
export const TODAY = '2026-11-23';

export const root = path.resolve(import.meta.dirname, '../..');
export const baseFolder = path.join(root, 'tests/fixtures/base');

/** The bytes of every CSV file of a folder and its subfolders, by path. */
export function csvBytes(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.csv'));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** The files with those of a publication added, as if they had been published on that day. */
export function sealed(
  bytes: ReadonlyMap<string, Uint8Array>,
  date = TODAY,
  definitions = allTables,
  addresses?: string,
): Map<string, Uint8Array> {
  const { problems, tables, ledger } = checkBytes(bytes, TODAY, definitions);
  if (tables === undefined) throw new Error(problems.map(sentence).join('\n'));
  const files = seal(tables, ledger, date, addresses)?.files ?? new Map<string, string>();
  const encode = (text: string) => new TextEncoder().encode(text);
  return new Map([...bytes, ...[...files].map(([name, text]) => [name, encode(text)] as const)]);
}

/** Where files are said to lie: in a folder, but for those that lie elsewhere. */
export interface Places {
  readonly folder: string;
  readonly elsewhere?: ReadonlyMap<string, string>;
  /** The bytes of the settings, where they are to be checked. */
  readonly settings?: Uint8Array | undefined;
}

/** Checks files as if they lay in `data/`, or where they are said to lie; an optional column they lack is no fault. */
export function checkBytes(
  bytes: ReadonlyMap<string, Uint8Array>,
  today = TODAY,
  tables = allTables,
  places: Places = { folder: 'data' },
  promises?: Promises,
): CheckResult {
  const lacked = baseLacks(tables);
  const files = [...loaded(tablesAmong(bytes), places)].map(
    ([name, file]) => [name, withEmpty(file, lacked.get(name) ?? [])] as const,
  );
  return checkTables(new Map(files), {
    ...{ today, tables, folder: places.folder },
    ...(promises === undefined ? {} : { promises }),
    ...addressesAmong(bytes),
    ...(places.settings && { settings: settingsAt(places.settings, places) }),
  });
}

const ADDRESS_FILES = [ADDRESSES, copyOfAddresses];
const tablesAmong = (bytes: ReadonlyMap<string, Uint8Array>) =>
  new Map([...bytes].filter(([name]) => !ADDRESS_FILES.includes(name)));

/** The list of addresses and its copy, where they are among the files. */
function addressesAmong(bytes: ReadonlyMap<string, Uint8Array>) {
  if (!ADDRESS_FILES.some((name) => bytes.has(name))) return {};
  const [list, copy] = ADDRESS_FILES.map((name) =>
    bytes.has(name) ? new TextDecoder().decode(bytes.get(name)) : undefined,
  );
  return { addresses: { list, copy } };
}

const settingsAt = (bytes: Uint8Array, { folder, elsewhere }: Places) =>
  settingsOf(elsewhere?.get(SETTINGS_FILE) ?? `${folder}/${SETTINGS_FILE}`, bytes);

/** The same as a clerk's check does it, which wants every column. */
export function checkAsWritten(
  bytes: ReadonlyMap<string, Uint8Array>,
  tables = allTables,
): CheckResult {
  return checkTables(loaded(bytes, { folder: 'data' }), { today: TODAY, tables });
}

function loaded(
  bytes: ReadonlyMap<string, Uint8Array>,
  { folder, elsewhere }: Places,
): Map<string, LoadedFile> {
  return new Map(
    [...bytes].map(([name, content]) => [
      name,
      loadBytes(elsewhere?.get(name) ?? `${folder}/${name}`, content),
    ]),
  );
}

/** The optional columns that the files of the small data set lack, by file. */
function baseLacks(tables: readonly Table[]): Map<string, string[]> {
  const bytes = baseBytes();
  return new Map(
    tables.flatMap((table) => {
      const own = bytes.get(table.file);
      return own ? [[table.file, lacking(loadBytes(table.file, own).header, table)] as const] : [];
    }),
  );
}

/** One replacement in one file: the text must be there, or the test would prove nothing. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export function edited(
  bytes: ReadonlyMap<string, Uint8Array>,
  ...edits: readonly Edit[]
): Map<string, Uint8Array> {
  const result = new Map(bytes);
  for (const { file, from, to } of edits) {
    const text = new TextDecoder().decode(result.get(file));
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    result.set(file, new TextEncoder().encode(text.replace(from, () => to)));
  }
  return result;
}

export const baseBytes = (): Map<string, Uint8Array> => csvBytes(baseFolder);

/** Checks the small data set after some edits. */
export function checkEdited(...edits: readonly Edit[]): CheckResult {
  return checkBytes(edited(baseBytes(), ...edits));
}

/** The report lines of some edits of the small data set. */
export function reportOf(...edits: readonly Edit[]): string[] {
  return checkEdited(...edits).problems.map(sentence);
}

export function baseTables(...edits: readonly Edit[]): CheckedTables {
  const { problems, tables } = checkEdited(...edits);
  if (tables === undefined) throw new Error(problems.map(sentence).join('\n'));
  return tables;
}

export function baseModel(...edits: readonly Edit[]): Model {
  return new Model(baseTables(...edits), TODAY);
}

/** The model of files on a day, with their ledger. */
export function modelOf(bytes: ReadonlyMap<string, Uint8Array>, today = TODAY): Model {
  const { problems, tables, ledger } = checkBytes(bytes);
  if (tables === undefined) throw new Error(problems.map(sentence).join('\n'));
  return new Model(tables, today, ledger);
}

/** The problems in the form `rule@file:line`. */
export function rulesAt(problems: readonly Problem[]): string[] {
  return problems.map(({ rule, path: file, line }) => `${rule}@${file}:${line ?? ''}`);
}

/** What is said to a person when something is refused. */
export async function refusalOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Refused) return refusalText(error.refusal);
    throw error;
  }
  throw new Error('it was not refused');
}

/** The first element, for lists that must not be empty. */
export function only<Value>(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined || values.length !== 1)
    throw new Error(`expected one value, found ${values.length}`);
  return first;
}
