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
  /** By what is left of a name without its place, its level and what kind of office it is. */
  readonly #stems = new Map<string, Set<string>>();

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
    addTo(this.#written, bare(name), written);
    for (const stem of stemsOf(name)) addTo(this.#stems, stem, written);
  }

  /**
   * The one body of ours that does here what the body of another level or place does there: 某市统计局 → 区统计局, and where
   * several are one there or here, the one with most of its name: 文化体育和旅游局 → 区文旅局.
   */
  counterpart(name: string): string | undefined {
    const stems = stemsOf(name);
    const same = stems.filter((stem) => this.#stems.has(stem));
    const alike = same.length > 0 ? same : this.#longestWithin(stems);
    const found = new Set(alike.flatMap((stem) => [...(this.#stems.get(stem) ?? [])]));
    const [written, ...others] = found;
    return others.length === 0 ? written : undefined;
  }

  #longestWithin(stems: readonly string[]): string[] {
    // What begins with a level may hold no more than that level.
    const held = [...this.#stems.keys()].filter(
      (own) => !LEVEL.test(own) && stems.some((stem) => holds(stem, own)),
    );
    const longest = Math.max(0, ...held.map(({ length }) => length));
    return held.filter(({ length }) => length === longest);
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

/** Places and levels in front of a name: 某省某市、市、某某县. */
const BEFORE = /^(?:中共)?(?:[\p{Script=Han}]{2,7}?(?:省|自治区|自治州|地区|州|市|区|县|旗))*/u;
const LEVEL = /^[省市州地区县旗]+级?/u;
/** What kind of office it is, which differs from level to level: a 委员会 there may be a 局 here. */
const OFFICE = /(?:委员会办公室|管理委员会|委员会|管理局|办公室|局|委|厅|办)$/u;
/** Shorter than this a stem says too little. */
const SHORTEST_STEM = 2;

/** So much of a name may stand apart in another; less has to stand together. */
const LONG_STEM = 4;

/** Whether a stem holds another: in one piece or, where it is long, with other words between. */
function holds(stem: string, part: string): boolean {
  if (stem.includes(part)) return true;
  if (part.length < LONG_STEM) return false;
  let at = 0;
  for (const character of stem) if (character === part[at]) at += 1;
  return at === part.length;
}

function stemsOf(name: string): string[] {
  const plain = bare(withoutBrackets(name));
  if (!OFFICE.test(plain)) return [];
  const heads = [plain, plain.replace(BEFORE, ''), plain.replace(LEVEL, '')];
  const stems = heads.map((head) => head.replace(OFFICE, '').replaceAll(/[和与]/g, ''));
  return [...new Set(stems)].filter((stem) => stem.length >= SHORTEST_STEM);
}

/** A name without what stands in brackets behind it. */
function withoutBrackets(name: string): string {
  return name.replace(/[（(].*[)）]$/, '');
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

/** A full name without its place, with the level alone, and without what stands in brackets. */
function shorter(name: string): string[] {
  const plain = withoutBrackets(name);
  const core = plain.replace(PLACE, '');
  return core === name || core === '' ? [] : [plain, core, `${DISTRICT}${core}`];
}
