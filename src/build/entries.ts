/** What the content collections hold: the rows that people go by today, and addresses that lead on to another. */
import type { Model } from '../model/model.ts';
import { readKnownUrls } from '../publish/known-urls.ts';
import { dataFolder } from '../site/folders.ts';
import { settings } from '../site/settings.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { type Redirect, redirectsOf } from './redirects.ts';

export interface Entry<Data = unknown> {
  readonly id: string;
  readonly data: Data;
}

export function rowsIn(model: Model, name: string): Entry<{ readonly id: string }>[] {
  return model.tables[name as TableName].map((row) => ({ id: row.id, data: row }));
}

/** Addresses that lead on to another, as far as a page can do it: by the path inside the site. */
export async function movedIn(model: Model): Promise<Entry<Redirect>[]> {
  return redirectsOf(model, await readKnownUrls(dataFolder()))
    .filter(({ from }) => from.endsWith('/'))
    .map((data) => ({ id: data.from.slice(settings.base.length, -1), data }));
}

/** Two versions of a record, by the days from which they are; a type and no interface, as a redirect is. */
export type Compared = {
  readonly record: string;
  readonly older: string;
  readonly newer: string;
};

const COMPARISON = /\/([^/]+)\/compare\/([\d-]+)\/([\d-]+)\/$/;

/**
 * The comparisons that were published: those of two versions that do not follow one another are not made any more, and what
 * has an address keeps it.
 */
export async function comparedIn(): Promise<Entry<Compared>[]> {
  return (await readKnownUrls(dataFolder())).flatMap(({ path }) => {
    const [, record, older, newer] = COMPARISON.exec(path) ?? [];
    if (record === undefined || older === undefined || newer === undefined) return [];
    return [{ id: path, data: { record, older, newer } }];
  });
}

type Collections = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/**
 * Every collection as the pages find it: those of the model, and prose, which is no data. `onRead`: is told when somebody reads
 * one of the model's, past the model.
 */
export async function collectionsOf(
  model: Model,
  prose: Prose,
  onRead: () => void,
): Promise<Collections> {
  const told = (entries: readonly Entry[]) => new ToldOf(onRead, entries);
  return new Map<string, ReadonlyMap<string, Entry>>([
    ...allTables.map(({ name }) => [name, told(rowsIn(model, name))] as const),
    ['moved', told(await movedIn(model))],
    ['compared', told(await comparedIn())],
    ...Object.entries(prose).map(
      ([name, entries]) => [name, new Map(entries.map((entry) => [entry.id, entry]))] as const,
    ),
  ]);
}

/** Entries by their ids, of which it is told whenever any is read. */
class ToldOf extends Map<string, Entry> {
  readonly #onRead: () => void;

  constructor(onRead: () => void, entries: readonly Entry[]) {
    super();
    for (const entry of entries) this.set(entry.id, entry);
    this.#onRead = onRead;
  }

  override get(id: string): Entry | undefined {
    this.#onRead();
    return super.get(id);
  }

  override has(id: string): boolean {
    this.#onRead();
    return super.has(id);
  }

  override keys(): MapIterator<string> {
    this.#onRead();
    return super.keys();
  }

  override values(): MapIterator<Entry> {
    this.#onRead();
    return super.values();
  }

  override entries(): MapIterator<[string, Entry]> {
    this.#onRead();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, Entry]> {
    this.#onRead();
    return super.entries();
  }
}

/** The pages of prose, by their collection. */
export type Prose = Readonly<Record<string, readonly Entry[]>>;

/** The configuration of the collections is run apart from the build, which finds here what it has read. */
const KEY = Symbol.for('mingze.prose');
type Holder = { [KEY]?: Record<string, readonly Entry[]> };

/** By their ids: Astro reads the files at once, and lists each when it has been read, which is another order every time. */
export function holdProse(collection: string, entries: readonly Entry[]): void {
  const holder = globalThis as Holder;
  const inOrder = entries.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  holder[KEY] = { ...holder[KEY], [collection]: inOrder };
}

export const heldProse = (): Prose => (globalThis as Holder)[KEY] ?? {};

const ALONE = Symbol.for('mingze.bundles-alone');

/** Has the collections left empty: the programs find their rows when they run. */
export function bundleWithoutRows(): void {
  (globalThis as { [ALONE]?: boolean })[ALONE] = true;
}

export const isWithoutRows = (): boolean => (globalThis as { [ALONE]?: boolean })[ALONE] === true;
