/** Names in somebody else's list → the records of ours that are called so. */
import { nearest } from '../check/nearest.ts';
import { splitWords } from '../tables/cell.ts';
import type { Table } from '../tables/define.ts';
import { DISTRICT } from '../tables/import-words.ts';
import { bare } from './text.ts';

export type KnownRow = Readonly<Record<string, string>>;

/** A place in front of the name of a department: 潍坊市奎文区, with what the Party puts before it. */
const PLACE = /^(?:中共)?[\p{Script=Han}]{2,6}市[\p{Script=Han}]{1,4}?[区县]/u;

/** The rows of a table by every name they may be called. */
export class NameIndex {
  readonly #written = new Map<string, Set<string>>();

  constructor(named: readonly { readonly table: Table; readonly rows: readonly KnownRow[] }[]) {
    for (const { table, rows } of named) for (const row of rows) this.#take(table, row);
  }

  #take(table: Table, row: KnownRow): void {
    const written = row[table.knownBy?.[0] ?? 'id'] ?? '';
    const names = ['id', table.naming, ...(table.knownBy ?? [])].map((key) => row[key] ?? '');
    const aliases = table.aliases === undefined ? [] : splitWords(row[table.aliases] ?? '');
    const parts = table.aliases === undefined ? [] : names.flatMap(shorter);
    for (const name of [...names, ...aliases, ...parts]) if (name !== '') this.#add(name, written);
  }

  #add(name: string, written: string): void {
    const key = bare(name);
    this.#written.set(key, (this.#written.get(key) ?? new Set()).add(written));
  }

  /** How the one record of that name is written in a cell; undefined when there is none, or more than one. */
  find(name: string): string | undefined {
    const [written, ...others] = this.#written.get(bare(name)) ?? [];
    return others.length === 0 ? written : undefined;
  }

  /** The one record whose name stands in a text: that with the longest, where several do. */
  within(text: string): string | undefined {
    const plain = bare(text);
    let longest = '';
    for (const name of this.#written.keys())
      if (name.length > Math.max(3, longest.length) && plain.includes(name)) longest = name;
    return longest === '' ? undefined : this.find(longest);
  }

  /** The name that was probably meant. */
  near(name: string): string | undefined {
    const found = nearest(bare(name), this.#written.keys());
    return found === undefined ? undefined : this.find(found);
  }
}

/** A full name without its place, with the level alone, and without what stands in brackets. */
function shorter(name: string): string[] {
  const plain = name.replace(/[（(].*[)）]$/, '');
  const core = plain.replace(PLACE, '');
  return core === name || core === '' ? [] : [plain, core, `${DISTRICT}${core}`];
}
