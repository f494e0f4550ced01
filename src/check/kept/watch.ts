/** Notes what work on the data looks at, so that what it found can be used again when nothing of that has changed. */

/** A column of a table, as what something depends on. */
export const columnNeed = (table: string, key: string): string => `${table}.${key}`;
/** Every column of a table. */
export const ALL = '*';

/** What some work has looked at and what it did on the way. */
export interface Looked {
  /** The tables of which it asked for rows. */
  readonly tables: Set<string>;
  /** What its findings depend on, by name: tables, columns of tables, the day, what else was found. */
  readonly needs: Set<string>;
  /** The rows of which it said that others are to leave them alone, by table and line. */
  readonly spoilt: (readonly [table: string, line: number])[];
}

interface Work extends Looked {
  readonly number: number;
  /** What it is called, and what its parts are named after. */
  readonly name: string;
}

export class Watch {
  /** Whether findings are kept; what these depend on does not matter otherwise. */
  readonly #isKeeping: boolean;
  readonly #open: Work[] = [];
  #now: Work | undefined;
  #count = 0;

  constructor(isKeeping = false) {
    this.#isKeeping = isKeeping;
  }

  /** The number of the work that is being done, and 0 while there is none. */
  get number(): number {
    return this.#now?.number ?? 0;
  }

  /** What the work is called that is being done. */
  get name(): string {
    return this.#now?.name ?? '';
  }

  /** Does some work and tells what it has looked at. Whatever it is a part of has looked at that as well. */
  during<Value>(
    name: string,
    work: () => Value,
  ): { readonly value: Value; readonly looked: Looked } {
    this.#count += 1;
    const own = { number: this.#count, name, tables: new Set<string>(), needs: new Set<string>() };
    const now: Work = { ...own, spoilt: [] };
    this.#open.push(now);
    this.#now = now;
    try {
      return { value: work(), looked: now };
    } finally {
      this.#open.pop();
      this.#now = this.#open.at(-1);
    }
  }

  looksAt(table: string): void {
    this.#now?.tables.add(table);
    this.needs(table);
  }

  needs(name: string): void {
    if (this.#isKeeping) this.#now?.needs.add(name);
  }

  needsColumn(table: string, key: string): void {
    if (!this.#isKeeping || this.#now === undefined) return;
    this.#now.needs.add(table);
    this.#now.needs.add(columnNeed(table, key));
  }

  spoils(table: string, line: number): void {
    this.#now?.spoilt.push([table, line]);
  }

  /** What is being done has looked at what other work has looked at. `needs`: what it depends on by that. */
  add({ tables, spoilt }: Pick<Looked, 'tables' | 'spoilt'>, needs: Iterable<string>): void {
    for (const table of tables) this.#now?.tables.add(table);
    for (const need of needs) this.needs(need);
    this.#now?.spoilt.push(...spoilt);
  }
}
