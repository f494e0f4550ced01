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

/** Every collection as the pages find it: those of the model, and prose, which is no data. */
export async function collectionsOf(model: Model, prose: Prose): Promise<Collections> {
  const all: [string, readonly Entry[]][] = [
    ...allTables.map(({ name }): [string, readonly Entry[]] => [name, rowsIn(model, name)]),
    ['moved', await movedIn(model)],
    ['compared', await comparedIn()],
    ...Object.entries(prose),
  ];
  return new Map(
    all.map(([name, entries]) => [name, new Map(entries.map((entry) => [entry.id, entry]))]),
  );
}

/** The pages of prose, by their collection. */
export type Prose = Readonly<Record<string, readonly Entry[]>>;

/** The configuration of the collections is run apart from the build, which finds here what it has read. */
const KEY = Symbol.for('mingze.prose');
type Holder = { [KEY]?: Record<string, readonly Entry[]> };

export function holdProse(collection: string, entries: readonly Entry[]): void {
  const holder = globalThis as Holder;
  holder[KEY] = { ...holder[KEY], [collection]: entries };
}

export const heldProse = (): Prose => (globalThis as Holder)[KEY] ?? {};
