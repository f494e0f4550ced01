import {
  bare,
  type CalledFile,
  type CalledRecord,
  fileOf,
  mayBeCalled,
} from '../../search/called.ts';
import type { InstantIndex } from '../../search/instant-format.ts';
import type { Publication } from '../../search/publication.ts';
import { fetchJson, lazy } from './lazy.ts';
import type { Result } from './results.ts';

/** The records that are called just as a query reads; none where it is no whole name, or where the names cannot be had. */
export async function calledSo(
  publication: Publication | undefined,
  index: InstantIndex,
  text: string,
): Promise<Result[]> {
  const { called: place, state } = publication ?? {};
  const name = bare(text);
  if (place === undefined || !mayBeCalled(name)) return [];
  const address = `${place.before}${fileOf(name, place.files)}.json?${state}`;
  const file = await fileAt(address).catch((): CalledFile => ({}));
  const records = Object.hasOwn(file, name) ? (file[name] ?? []) : [];
  return records.map((record) => ({ record: inIndex(index, record), score: 1, sure: true }));
}

const files = new Map<string, () => Promise<CalledFile>>();

/** A file, which is fetched once: its address says of which publication it is, and most queries are no name at all. */
function fileAt(address: string): Promise<CalledFile> {
  const load = files.get(address) ?? lazy(() => fetchJson<CalledFile>(address, 'no-cache'));
  files.set(address, load);
  return load();
}

/** The bodies of the record as the index numbers them; one that it does not know is left out. */
export function inIndex(
  index: InstantIndex,
  { bodies = [], ...record }: CalledRecord,
): Result['record'] {
  const positions = bodies
    .map((id) => index.bodies.findIndex((body) => body.id === id))
    .filter((position) => position >= 0);
  return { ...record, ...(positions.length > 0 ? { bodies: positions } : {}) };
}
