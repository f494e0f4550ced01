import type { CheckedTables } from '../check/run.ts';
import type { AnyRow } from '../records/define.ts';
import { listOf, listsWithPages } from '../records/index.ts';
import { MENTION } from '../records/mention.ts';
import { columnsIn, type Table } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { namesBodies } from './changes.ts';
import { groupByMany } from './lookup.ts';

/** The records that cite each record, in whatever table: by a reference, by its id or by its number in running text. */
export class CitedBy {
  readonly #records = new Map<string, Set<string>>();

  constructor(tables: CheckedTables) {
    const finder = new Finder(tables);
    for (const table of allTables.filter(({ name }) => !isBesideOnly(name))) {
      for (const row of tables[table.name as TableName] as readonly AnyRow[]) {
        // A part has no page: its record cites.
        const record = String(row[table.partOf ?? 'id']);
        for (const cited of finder.citedBy(table, row))
          if (cited !== record) this.#add(cited, record);
      }
    }
  }

  /** The ids of the records that cite a record, table by table. */
  of({ id }: { readonly id: string }): readonly string[] {
    return [...(this.#records.get(id) ?? [])];
  }

  #add(cited: string, record: string): void {
    const known = this.#records.get(cited);
    if (known === undefined) this.#records.set(cited, new Set([record]));
    else known.add(record);
  }
}

/** Whether the records of a list only say how others stand to one another: they show on the pages of those. */
const isBesideOnly = (table: string): boolean => listOf(table)?.besideOthers === true;

/** A record that is cited by a number beside its id. */
interface Numbered {
  readonly id: string;
  readonly number: string;
}

/** Finds the records that a row names. */
class Finder {
  readonly #ids: ReadonlySet<string>;
  /** Records by the year and number at the end of their document number: text has no spaces to tell where one begins. */
  readonly #byTail: ReadonlyMap<string, readonly Numbered[]>;

  constructor(tables: CheckedTables) {
    const rowsOf = (name: string) => tables[name as TableName] as readonly AnyRow[];
    this.#ids = new Set(
      listsWithPages.flatMap(({ table }) => rowsOf(table.name).map(({ id }) => id)),
    );
    const numbered = listsWithPages.flatMap(({ table, citedAs }) =>
      citedAs === undefined
        ? []
        : rowsOf(table.name).map((row) => ({ id: row.id, number: String(row[citedAs] ?? '') })),
    );
    this.#byTail = groupByMany(numbered, ({ number }) => number.match(TAIL) ?? []);
  }

  citedBy(table: Table, row: AnyRow): string[] {
    return mentionsIn(table, row).flatMap((one) => {
      if (typeof one === 'string') return this.#ids.has(one) ? one : [];
      const { tail, before } = one;
      return (this.#byTail.get(tail) ?? [])
        .filter(({ number }) => before.endsWith(number))
        .map(({ id }) => id);
    });
  }
}

/** What a row says that may cite a record: an id, or the end of a document number with what stands up to it. */
type Mention = string | { readonly tail: string; readonly before: string };

/** A row is found through once, however many models are made of it. */
const mentions = new WeakMap<AnyRow, readonly Mention[]>();
const NONE: readonly Mention[] = [];

function mentionsIn(table: Table, row: AnyRow): readonly Mention[] {
  const known = mentions.get(row);
  if (known !== undefined) return known;
  const found = findMentions(table, row);
  mentions.set(row, found.length === 0 ? NONE : found);
  return found;
}

function findMentions(table: Table, row: AnyRow): Mention[] {
  const found: Mention[] = [];
  for (const [key, column] of columnsIn(table)) {
    // Who does something is told on the pages of bodies, and there are more of those references than of all others.
    if (key === table.partOf || namesBodies(column)) continue;
    const value = row[key];
    if (typeof value === 'string') noteMentions(value, found);
    else if (Array.isArray(value))
      for (const text of value) if (typeof text === 'string') noteMentions(text, found);
  }
  return found;
}

function noteMentions(text: string, found: Mention[]): void {
  // Without a hyphen there is no id, and most texts have none.
  if (text.includes('-')) found.push(...(text.match(MENTION) ?? []));
  if (!text.includes('〔')) return;
  for (const { 0: tail, index } of text.matchAll(TAIL))
    found.push({ tail, before: text.slice(0, index + tail.length) });
}

/** The end of a document number: `〔2024〕6号`. */
const TAIL = /〔\d{4}〕[\p{Script=Han}]*\d+号/gu;
