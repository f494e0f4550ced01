/** The script that looks places up, apart from the page: it is loaded when somebody first names a place. */
import { WhereFinder } from '../../search/where.ts';
import type { Found, Whereabouts, WhereFile } from '../../search/where-format.ts';
import { fetchJson } from '../search/lazy.ts';

/** What is asked: the file of a state of the data, and a query, or what has been typed of a name. */
export interface Question {
  readonly file: string;
  readonly state: string;
  readonly text: string;
}

export interface Reply {
  readonly told: Whereabouts | undefined;
  /** The places whose names begin like this, where none is named whole. */
  readonly begun: readonly Found[];
}

const finders = new Map<string, Promise<WhereFinder>>();

function finderOf({ file, state }: Question): Promise<WhereFinder> {
  const key = `${file} ${state}`;
  const known = finders.get(key);
  if (known !== undefined) return known;
  const finder = fetchJson<WhereFile>(file, 'no-cache').then((found) => new WhereFinder(found));
  // A failure is forgotten, so that the next question tries again.
  finder.catch(() => finders.delete(key));
  finders.set(key, finder);
  return finder;
}

addEventListener('message', async ({ data, ports: [port] }: MessageEvent<Question>) => {
  try {
    const finder = await finderOf(data);
    const told = finder.ask(data.text);
    const begun = told === undefined || told.found.length === 0 ? finder.complete(data.text) : [];
    port?.postMessage({ told, begun } satisfies Reply);
  } catch {
    port?.postMessage(undefined);
  }
});
