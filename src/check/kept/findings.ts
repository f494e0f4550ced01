/** What work on the data has found, for as long as nothing changes of what it looked at. */
import { ALL, columnNeed, type Looked, type Watch } from './watch.ts';

interface Finding {
  readonly value: unknown;
  readonly tables: Looked['tables'];
  readonly needs: readonly string[];
  readonly spoilt: Looked['spoilt'];
  /** The check in which this was found, or last seen to be as it was. */
  at: number;
}

/** Marks what was found by name: who depends on it depends on what was found and not on what that was found in. */
const FOUND = '=';

export class Findings {
  readonly #watch: Watch;
  readonly #found = new Map<string, Finding>();
  /** By what may change, the check in which it did so last. */
  readonly #changed = new Map<string, number>();
  readonly #given = new Map<string, unknown>();
  /** What was found in this check. */
  readonly #done = new Set<string>();
  #check = 0;

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  /** Begins another check. */
  begin(): void {
    this.#check += 1;
    this.#done.clear();
  }

  forget(): void {
    this.#found.clear();
  }

  /** Tells that something is not as it was. */
  change(need: string): void {
    this.#changed.set(need, this.#check);
  }

  /** Whether a table is not as it was in the check before. */
  isChanged(table: string): boolean {
    return [table, columnNeed(table, ALL)].some((need) => this.#changed.get(need) === this.#check);
  }

  /** Tells what something is, of whatever kind; objects are the same only if they are the very same. */
  give(need: string, value: unknown): void {
    if (this.#given.get(need) === value) return;
    this.#given.set(need, value);
    this.change(need);
  }

  /**
   * What some work finds, done again only when it has to be. `spoil`: has done to rows what the work did to them. `renew`: finds by
   * its name again what other work has found.
   */
  of<Value>(name: string, work: () => Value, means: Means): Value {
    if (this.#done.has(name)) throw new Error(`${name} is found twice in one check`);
    this.#done.add(name);
    const known = this.#asBefore(name, means);
    const { value, tables, needs, spoilt } = known ?? this.#find(name, work);
    // The very rows are marked once more, and whoever does this work as a part of its own has marked them.
    if (known !== undefined) for (const [table, line] of spoilt) means.spoil(table, line);
    this.#watch.add({ tables, spoilt: known === undefined ? spoilt : [] }, needs);
    return value as Value;
  }

  /** The same for what others depend on by its name: where it comes out the same, they need not be done again. It is plain. */
  named<Value>(name: string, work: () => Value, means: Means): Value {
    const finding = this.#asBefore(name, means) ?? this.#findNamed(name, work);
    this.#watch.add({ tables: finding.tables, spoilt: [] }, [FOUND + name]);
    return finding.value as Value;
  }

  #findNamed(name: string, work: () => unknown): Finding {
    const before = this.#found.get(name);
    const found = this.#find(name, work);
    if (JSON.stringify(found.value) !== JSON.stringify(before?.value)) this.change(FOUND + name);
    return found;
  }

  /** What was found, if nothing has changed of what it depends on. */
  #asBefore(name: string, means: Means): Finding | undefined {
    const known = this.#found.get(name);
    if (known === undefined || known.at === this.#check) return known;
    for (const need of known.needs) {
      if (need.startsWith(FOUND)) this.#renew(need.slice(FOUND.length), means);
      if ((this.#changed.get(need) ?? 0) > known.at) return undefined;
    }
    known.at = this.#check;
    return known;
  }

  #renew(name: string, means: Means): void {
    if (this.#asBefore(name, means) === undefined) this.#findNamed(name, () => means.renew(name));
  }

  #find(name: string, work: () => unknown): Finding {
    const before = this.#found.get(name)?.spoilt ?? [];
    const { value, looked } = this.#watch.during(name, work);
    const { tables, spoilt } = looked;
    const found = { value, tables, needs: [...looked.needs], spoilt, at: this.#check };
    this.#found.set(name, found);
    // Whoever looks at a table after this finds other rows sound than before.
    if (JSON.stringify(spoilt) !== JSON.stringify(before))
      for (const [table] of [...spoilt, ...before]) this.change(table);
    return found;
  }
}

/** What findings need of the data. */
export interface Means {
  spoil(table: string, line: number): void;
  renew(name: string): unknown;
}
