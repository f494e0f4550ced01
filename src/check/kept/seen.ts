import { ALL, type Watch } from './watch.ts';

/**
 * Behaves as the cells or values of a row do, and has noted which columns are read: whoever reads names of bodies does not
 * depend on their telephones.
 */
export class Seen implements ProxyHandler<object> {
  readonly #table: string;
  readonly #watch: Watch;
  /** By column, the number of the work of which that was noted last. */
  readonly #noted: Record<string, number> = Object.create(null);

  constructor(table: string, watch: Watch) {
    this.#table = table;
    this.#watch = watch;
  }

  get(raw: object, key: string | symbol): unknown {
    if (typeof key === 'string') this.#note(key);
    return raw[key as keyof typeof raw];
  }

  has(raw: object, key: string | symbol): boolean {
    if (typeof key === 'string') this.#note(key);
    return Reflect.has(raw, key);
  }

  ownKeys(raw: object): (string | symbol)[] {
    this.#note(ALL);
    return Reflect.ownKeys(raw);
  }

  getOwnPropertyDescriptor(raw: object, key: string | symbol): PropertyDescriptor | undefined {
    if (typeof key === 'string') this.#note(key);
    return Reflect.getOwnPropertyDescriptor(raw, key);
  }

  #note(key: string): void {
    const { number } = this.#watch;
    if (number === 0 || this.#noted[key] === number) return;
    this.#noted[key] = number;
    this.#watch.needsColumn(this.#table, key);
  }
}
