/** The built site as anybody may walk through it, read without the code that makes it. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { settings } from '../../src/site/settings.ts';
import { allTables } from '../../src/tables/index.ts';
import { builtFiles, builtSite, read } from './built-files.ts';

/** Every page of the site, as a file. */
export const pages: readonly string[] = builtFiles().filter((file) => file.endsWith('.html'));

/** A record as the open data tells of it. */
export interface OpenRecord {
  readonly id: string;
  readonly table: string;
  /** The address of its page, or of its place on a page; without the base of the site. */
  readonly page: string | undefined;
  readonly name: string | undefined;
  readonly status: string | undefined;
  /** The document number of a ruling. */
  readonly number: string | undefined;
}

interface Listed {
  readonly id: string;
  readonly page?: string;
  readonly name?: string;
  readonly title?: string;
  readonly task?: string;
  readonly status?: string;
  readonly number?: string;
}

/** A path as it lies in the folder of the site. */
export const belowBase = (address: string): string =>
  address.slice((address.startsWith('/') ? '' : settings.site).length + settings.base.length);

const recordsOf = (table: string): OpenRecord[] => {
  const { records } = JSON.parse(read(`api/v1/${table}.json`)) as { records: Listed[] };
  return records.map(({ id, page, name, title, task, status, number }) => ({
    id,
    table,
    page: page === undefined ? undefined : belowBase(page),
    name: name ?? title ?? task,
    status,
    number,
  }));
};

/** The records of every list of the open data, by the name of the list. */
export const lists: ReadonlyMap<string, readonly OpenRecord[]> = new Map(
  (JSON.parse(read('api/v1/index.json')) as { tables: { name: string }[] }).tables.map(
    ({ name }) => [name, recordsOf(name)],
  ),
);

/** The file of a page and the place on it. */
export function placeOf(address: string): { file: string; fragment: string | undefined } {
  const [path = '', fragment] = address.split('#');
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
}

const prefixes = new Set(
  allTables.flatMap(({ columns }) =>
    Object.values(columns).flatMap((column) => column.prefixes ?? []),
  ),
);
/** Whether a part of an address is the id of a record, a day, a year, the number of a page or a value of a column. */
const isRecord = (part: string) =>
  /^\d{4}-\d{2}(-\d{2})?$|^\d{1,4}$|^none$|\p{Script=Han}/u.test(part) ||
  (part.includes('-') && prefixes.has(part.split('-')[0] ?? ''));

/** So many pages with names of their own beside each other are of one type. */
const MANY = 4;

const partsOf = (file: string) => file.replace(/(?:^|\/)index\.html$/, '').split('/');

/** The pages of a type, as addresses below the base. */
export interface PageType {
  /** One with all its parts, and few of each: three of four are longer. */
  readonly typical: string;
  readonly longest: string;
}

/** A page that only leads on elsewhere has little beside head and foot: in bytes it is shorter. */
const REDIRECT = 8000;

let known: PageType[] | undefined;

/** Two pages of each type there is, the same where there is one alone; pages that only lead on elsewhere are none. Every page is looked at, so that it is done once. */
export function pageTypes(): PageType[] {
  known ??= walkedTypes();
  return known;
}

function walkedTypes(): PageType[] {
  const size = new Map(pages.map((file) => [file, statSync(path.join(builtSite, file)).size]));
  const isRedirect = (file: string) =>
    (size.get(file) ?? 0) < REDIRECT && read(file).includes('http-equiv="refresh"');
  const own = pages.filter((file) => !isRedirect(file));
  const named = own.map(partsOf).filter((parts) => !isRecord(parts.at(-1) ?? ''));
  const beside = Map.groupBy(named, (parts) => parts.slice(0, -1).join('/'));
  /** `boundary/*` and the like, in which a star stands for any record, day or name. */
  const typeOf = (file: string) => {
    const parts = partsOf(file);
    const folder = parts.slice(0, -1);
    const many = folder.length > 0 && (beside.get(folder.join('/'))?.length ?? 0) > MANY;
    return parts
      .map((part, at) => (isRecord(part) || (many && at === folder.length) ? '*' : part))
      .join('/');
  };
  const address = (file = '') => file.replace(/index\.html$/, '');
  return [...Map.groupBy(own, typeOf).values()].map((files) => {
    const bySize = files.toSorted((left, right) => (size.get(left) ?? 0) - (size.get(right) ?? 0));
    return {
      typical: address(bySize[Math.floor(bySize.length / 4)]),
      longest: address(bySize.at(-1)),
    };
  });
}

/** What the pages of the matters, rulings and tasks weigh compressed with their styles, in bytes. */
export function weights(): Map<string, number> {
  const weight = (file: string) => gzipSync(read(file)).length;
  return new Map(
    pages
      // A list as it was on a day is no record, and neither is what a list lacks.
      .filter((page) =>
        /^(?:boundary|street-duties|rulings|tasks)\/(?!at\/|coverage\/).+\//.test(page),
      )
      .map((page) => {
        const styles = [...read(page).matchAll(/<link rel="stylesheet" href="(.*?)"/g)];
        if (styles.length === 0) throw new Error(`${page} has no style`);
        const own = styles.reduce((sum, [, file = '']) => sum + weight(belowBase(file)), 0);
        return [page, weight(page) + own];
      }),
  );
}
