/** What clerks do every day, one cell each: how many pages that makes again, and how many of these then say anything else. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { KeptPages } from '../../../src/build/kept/pages.ts';
import { stamp } from '../../../src/build/kept/stamp.ts';
import { Store } from '../../../src/build/kept/store.ts';
import { Warm } from '../../../src/build/kept/warm.ts';
import type { PlannedPage } from '../../../src/build/page-list.ts';
import { checkFolder } from '../../../src/check/check.ts';
import type { CheckedTables } from '../../../src/check/run.ts';
import { Model } from '../../../src/model/model.ts';
import { dataFolder, workFolder } from '../../../src/site/folders.ts';
import type { TableName } from '../../../src/tables/index.ts';
import { DAY, render } from './run.ts';

/** A column with words in it; one row in the middle of the table gets some more of them. */
const USUAL: readonly (readonly [TableName, string])[] = [
  ['duties', 'text'],
  ['boundary-items', 'name'],
  ['boundary-items', 'summary'],
  ['bodies', 'phone'],
  ['bodies', 'short'],
  ['laws', 'title'],
  ['list-changes', 'basis'],
  ['rulings', 'measures'],
  ['hotline-cases', 'summary'],
  ['flow-steps', 'action'],
  ['tasks', 'name'],
  ['powers', 'name'],
  ['handoffs', 'reason'],
  ['search-words', 'words'],
  ['communities', 'name'],
];

export interface UsualEdit {
  readonly said: string;
  readonly made: number;
  readonly changed: number;
  /** The questions for which pages were made that say the same, with those pages. */
  readonly vain: ReadonlyMap<string, readonly string[]>;
}

/** What an edit cost, and the questions for which most was made in vain. */
export function usualLines({ said, made, changed, vain }: UsualEdit): string[] {
  const most = [...vain].sort(([, left], [, right]) => right.length - left.length).slice(0, 5);
  return [
    `${said}：重做 ${made} 个，变了 ${changed} 个`,
    ...most.map(([asked, files]) => `  白做 ${files.length} 个：${asked}，如 ${files[0]}`),
  ];
}

export async function benchUsual(told: (edit: UsualEdit) => void): Promise<void> {
  const folder = path.join(workFolder(), 'usual');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { tables, ledger } = await checkFolder(dataFolder(), DAY);
  if (tables === undefined) throw new Error('the district has faults');
  const code = await stamp();
  const warm = new Warm();
  const build = async (own: CheckedTables, isToStay: boolean) => {
    const store = await Store.open(path.join(folder, 'kept'), code);
    const model = new Model(own, DAY, ledger);
    const pages = new Watched(store, model);
    await render(model, pages, store, warm);
    pages.close();
    if (isToStay) await store.close();
    return pages;
  };
  const before = await build(tables, true);
  for (const edit of USUAL) {
    const edited = editOf(tables, edit);
    if (edited === undefined) continue;
    // Nothing of it is kept, and each edit is one of the same district.
    const { files, made } = await build(edited.tables, false);
    const same = made.filter(
      ({ file }) => files.get(file)?.sha256 === before.files.get(file)?.sha256,
    );
    told({
      said: edited.said,
      made: made.length,
      changed: made.length - same.length,
      vain: byQuestion(same),
    });
  }
  warm.close();
}

interface Made {
  readonly file: string;
  readonly why: readonly string[];
}

/** Remembers which pages are made, and why. */
class Watched extends KeptPages {
  readonly made: Made[] = [];

  override keep(page: PlannedPage): boolean {
    const isKept = super.keep(page);
    if (!isKept) this.made.push({ file: page.file, why: this.why(page) });
    return isKept;
  }
}

function byQuestion(made: readonly Made[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { file, why } of made)
    for (const question of new Set(why))
      found.set(question, [...(found.get(question) ?? []), file]);
  return found;
}

function editOf(tables: CheckedTables, [name, column]: (typeof USUAL)[number]) {
  const rows: readonly Readonly<Record<string, unknown>>[] = tables[name];
  const isFilled = (row: (typeof rows)[number]) => wordy(row[column]) !== undefined;
  const middle = Math.floor(rows.length / 2);
  const later = rows.findIndex((row, at) => at >= middle && isFilled(row));
  const at = later === -1 ? rows.findIndex(isFilled) : later;
  const row = rows[at];
  if (row === undefined) return undefined;
  const edited = { ...tables, [name]: rows.with(at, { ...row, [column]: wordy(row[column]) }) };
  return { tables: edited, said: `${name}.${column} ${String(row['id'])}` };
}

/** More words; undefined for what has none. */
function wordy(value: unknown): unknown {
  if (Array.isArray(value)) return [...value, '另一个说法'];
  return typeof value === 'string' ? `${value}，另见说明` : undefined;
}
