import type { CheckedTables } from '../check/run.ts';
import { MENTION } from '../records/mention.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type Ruling, type TableName } from '../tables/index.ts';
import { groupByMany } from './lookup.ts';

/** The records that cite each ruling, in whatever table: by a reference, by its id or by its number in running text. */
export class CitedBy {
  readonly #records: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(tables: CheckedTables) {
    const finder = new RulingFinder(tables.rulings);
    const records = new Map<string, Set<string>>();
    for (const table of allTables) {
      for (const row of tables[table.name as TableName] as readonly Record<string, unknown>[]) {
        // A part has no page: its record cites.
        const record = String(row[table.partOf ?? 'id']);
        for (const ruling of finder.citedBy(table, row)) {
          if (ruling !== record)
            records.set(ruling, (records.get(ruling) ?? new Set()).add(record));
        }
      }
    }
    this.#records = records;
  }

  /** The ids of the records that cite a ruling, table by table. */
  of(ruling: Ruling): readonly string[] {
    return [...(this.#records.get(ruling.id) ?? [])];
  }
}

/** Finds the rulings that a row names. */
class RulingFinder {
  readonly #ids: ReadonlySet<string>;
  /** Rulings by the year and number at the end of their document number: text has no spaces to tell where one begins. */
  readonly #byTail: ReadonlyMap<string, readonly Ruling[]>;

  constructor(rulings: readonly Ruling[]) {
    this.#ids = new Set(rulings.map(({ id }) => id));
    this.#byTail = groupByMany(rulings, ({ number }) => number.match(TAIL) ?? []);
  }

  citedBy(table: Table, row: Record<string, unknown>): string[] {
    return Object.keys(table.columns)
      .filter((key) => key !== table.partOf)
      .flatMap((key) => row[key])
      .filter((text) => typeof text === 'string')
      .flatMap((text) => [...this.#byId(text), ...this.#byNumber(text)]);
  }

  #byId(text: string): string[] {
    return (text.match(MENTION) ?? []).filter((id) => this.#ids.has(id));
  }

  #byNumber(text: string): string[] {
    if (!text.includes('〔')) return [];
    return [...text.matchAll(TAIL)].flatMap(({ 0: tail, index }) =>
      (this.#byTail.get(tail) ?? [])
        .filter(({ number }) => text.slice(0, index + tail.length).endsWith(number))
        .map(({ id }) => id),
    );
  }
}

/** The end of a document number: `〔2024〕6号`. */
const TAIL = /〔\d{4}〕[\p{Script=Han}]*\d+号/gu;
