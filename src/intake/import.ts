/** The command: files and wishes → a plan, and, if it is wanted, the rows in the tables. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFolder } from '../check/check.ts';
import type { Data } from '../check/data.ts';
import { renderText } from '../check/render/text.ts';
import { Refused } from '../site/refusal.ts';
import { FaultyData } from '../site/user-error.ts';
import { keyCalled, tableCalled } from '../tables/called.ts';
import type { Table } from '../tables/define.ts';
import { allTables, tables } from '../tables/index.ts';
import { headerWordsFor } from './header.ts';
import { type Cells, newRow, nextIds } from './new-rows.ts';
import { type NamedFile, namesOf, type Plan, planOf } from './plan.ts';
import { readFileRows } from './read.ts';
import { withEdits } from './write-rows.ts';

export interface ImportWishes {
  readonly files: readonly string[];
  /** A table by its name or title; empty to tell it by the header. */
  readonly table: string;
  /** The body to which rows of unknown bodies belong; empty for none. */
  readonly body: string;
  /** What a column holds where a file says nothing, by label or key. */
  readonly fill: ReadonlyMap<string, string>;
  readonly draftsLaws: boolean;
  readonly write: boolean;
  readonly folder: string;
}

/** Plans the import of files, one plan for each table they are of, and writes it where that is wanted. */
export async function importFiles(wishes: ImportWishes): Promise<Plan[]> {
  const wanted = wishes.table === '' ? allTables : [tableNamedSo(wishes.table)];
  const files: NamedFile[] = [];
  for (const file of wishes.files) files.push(await fileRows(file, wanted));
  const plans: Plan[] = [];
  const own = [...new Set(files.map((file) => file.table))];
  const fills = own.map((table) => ({ table, fill: filled(table, wishes.fill) }));
  for (const { table, fill } of fills) {
    // What was written of one table may be what the next refers to.
    const data = await readable(wishes.folder);
    const standIn = bodyNamedSo(data, wishes.body);
    const ofTable = files.filter((file) => file.table === table);
    const plan = planOf(table, ofTable, data, { standIn, fill, draftsLaws: wishes.draftsLaws });
    plans.push(plan);
    if (wishes.write) await write(plan, data, { ...wishes, fill });
  }
  return plans;
}

async function fileRows(file: string, wanted: readonly Table[]): Promise<NamedFile> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) throw new Refused({ kind: 'no-such-file', file });
  if (found.isDirectory()) throw new Refused({ kind: 'is-a-folder', file });
  const name = path.basename(file);
  const read = readFileRows(await readFile(file), wanted, name);
  if (typeof read !== 'string') return { name, ...read };
  const words = headerWordsFor(wanted.length === 1 ? (wanted[0] ?? tables.powers) : tables.powers);
  throw new Refused({ kind: 'not-imported', file, fault: read, words });
}

/** The data of a folder, if rows can be added to its files. */
async function readable(folder: string): Promise<Data> {
  const { data, problems } = await checkFolder(folder);
  const unreadable = problems.filter(({ rule }) =>
    /^(?:file|header|quotes|row|ledger)-/.test(rule),
  );
  if (unreadable.length > 0) throw new FaultyData(renderText(unreadable));
  return data;
}

function tableNamedSo(named: string): Table {
  const table = tableCalled(allTables, named);
  const known = allTables.map(({ name }) => name);
  if (table === undefined) throw new Refused({ kind: 'no-such-table', named, known });
  return table;
}

function bodyNamedSo(data: Data, named: string): string | undefined {
  if (named === '') return undefined;
  const names = namesOf(data, [tables.bodies.name]);
  const near = names.near(named);
  const known = near === undefined ? [] : [near];
  const body = names.find(named);
  if (body === undefined) throw new Refused({ kind: 'no-such-body', named, known });
  return body;
}

function filled(table: Table, fill: ReadonlyMap<string, string>): Cells {
  const known = Object.values(table.columns).map(({ label }) => label);
  return Object.fromEntries(
    [...fill].map(([named, cell]) => {
      const key = keyCalled(table.columns, named);
      if (key === undefined) throw new Refused({ kind: 'no-such-column', named, known });
      return [key, cell];
    }),
  );
}

async function write(
  { table, outcomes, drafts }: Plan,
  data: Data,
  { folder, fill, draftsLaws }: { folder: string; fill: Cells; draftsLaws: boolean },
): Promise<void> {
  const next = nextIds(table, data);
  const given = { fill, day: data.today };
  const added = outcomes.flatMap(({ kind, shaped: { cells } }) =>
    kind === 'new' ? [newRow(table, cells, cells['id'] ?? next(), given)] : [],
  );
  const changed = outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'changed') return [];
    const cells = Object.fromEntries(outcome.changes.map(({ key, after }) => [key, after]));
    return [[outcome.row.line, cells] as const];
  });
  await edit(path.join(folder, table.file), table, { added, changed: new Map(changed) });
  if (draftsLaws && drafts.length > 0)
    await edit(path.join(folder, tables.laws.file), tables.laws, {
      added: drafts,
      changed: new Map(),
    });
}

async function edit(
  file: string,
  table: Table,
  edits: Parameters<typeof withEdits>[2],
): Promise<void> {
  if (edits.added.length + edits.changed.size === 0) return;
  await writeFile(file, withEdits(await readFile(file, 'utf8'), table, edits));
}
