/** The parts of one model that are as well those of the next, because everything that they are made of is. */
import type { CheckedTables } from '../check/run.ts';
import { allTables, type TableName } from '../tables/index.ts';

interface Part {
  /** What it was made of beside the rows, which has to be the very same. */
  readonly given: readonly unknown[];
  /** The tables that it reads, through which it reads those of the newest model. */
  readonly read: readonly ReadTables[];
  readonly made: unknown;
}

/** Tables of which it is noted which are read, whether at once or when somebody asks. */
class ReadTables {
  /** Where it reads what it has not read yet. */
  #now: CheckedTables;
  readonly #known = new Set<TableName>();
  readonly tables: CheckedTables;

  constructor(now: CheckedTables) {
    this.#now = now;
    const getters = allTables.map(({ name }) => [
      name,
      { enumerable: true, get: () => this.#read(name as TableName) },
    ]);
    this.tables = Object.defineProperties({}, Object.fromEntries(getters)) as CheckedTables;
  }

  /** Whether all that was read is the very same in other tables. */
  isIn(tables: CheckedTables): boolean {
    for (const name of this.#known) if (tables[name] !== this.#now[name]) return false;
    return true;
  }

  /** Reads from other tables from now on. */
  goOn(tables: CheckedTables): void {
    this.#now = tables;
  }

  #read(name: TableName): CheckedTables[TableName] {
    this.#known.add(name);
    return this.#now[name];
  }
}

/**
 * Held by a process that makes one model after another of the same data. A part is the very same in two models exactly when it
 * would answer the same in both; the model before can then no longer be asked.
 */
export class Parts {
  #before = new Map<string, Part>();
  #now = new Map<string, Part>();

  /** Begins another model. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /**
   * `given`: all that the part is made of beside the tables, which it has through what it is handed. `before`: the part of the model
   * before, where there is another in its place now; what it has made may be taken as long as it is the same.
   */
  of<Made>(
    name: string,
    tables: CheckedTables,
    given: readonly unknown[],
    make: (tables: CheckedTables, before?: Made) => Made,
  ): Made {
    return this.ofBoth(name, [tables, tables], given, (own, _same, before) => make(own, before));
  }

  /** The same for a part that reads the tables as announced and as of today. */
  ofBoth<Made>(
    name: string,
    tables: readonly [CheckedTables, CheckedTables],
    given: readonly unknown[],
    make: (announced: CheckedTables, today: CheckedTables, before?: Made) => Made,
  ): Made {
    const [announced, today] = tables;
    // Working days are counted by what the table of holidays says, which nobody asks a model for.
    const all = [...given, announced.holidays, today.holidays];
    const before = this.#before.get(name);
    const isSame =
      before !== undefined &&
      before.given.length === all.length &&
      before.given.every((one, at) => one === all[at]) &&
      before.read.every((read, at) => read.isIn(tables[at] ?? today));
    if (isSame) for (const [at, read] of before.read.entries()) read.goOn(tables[at] ?? today);
    const part = isSame
      ? before
      : made(tables, all, (own, other) => make(own, other, before?.made as Made | undefined));
    this.#now.set(name, part);
    return part.made as Made;
  }
}

function made(
  [announced, today]: readonly [CheckedTables, CheckedTables],
  given: readonly unknown[],
  make: (announced: CheckedTables, today: CheckedTables) => unknown,
): Part {
  const own = new ReadTables(announced);
  const other = new ReadTables(today);
  return { given, read: [own, other], made: make(own.tables, other.tables) };
}
