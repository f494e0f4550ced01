/** What is sent with every file of the site. Whoever serves it, or says how it is to be served, reads it here. */
import { settings } from './settings.ts';
import { otherOrigins, TOGETHER } from './together.ts';
import { outputFile, pathBelow, urls } from './urls.ts';

/** Nothing but the site itself, nothing inline. A page says so too, for where it is served without headers. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  // The guide shows how an answer looks in a frame.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join(';');

/** The same on the page that searches several districts, but for their sites, of which it reads data and runs nothing. */
export const TOGETHER_POLICY = PAGE_POLICY.replace(
  "connect-src 'self'",
  ["connect-src 'self'", ...otherOrigins()].join(' '),
);

/** The same for the program that finds in the guide: it runs beside the page, and is sent with what it may do itself. */
export const GUIDE_SEARCH_POLICY = PAGE_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);

/** What is shown in frames on pages of others runs nothing and loads nothing but its style. */
export const EMBED_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join(';');

/** What holds over TLS alone: on a server without it, whoever followed this would find nothing there. */
export const OVER_TLS = {
  policy: ';upgrade-insecure-requests',
  transport: 'max-age=31536000',
} as const;

export type Headers = Readonly<Record<string, string>>;

/** What is sent with everything. */
export const SAME: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** What depends on the folder of the site in which a file stands. */
export interface Varying {
  readonly 'Content-Security-Policy': string;
  readonly 'Cache-Control': string;
  readonly 'Access-Control-Allow-Origin'?: string;
}

const standardUnder = (policy: string): Varying => ({
  'Content-Security-Policy': `${policy};frame-ancestors 'self'`,
  // Asked after before it is used again, so that nothing old is shown.
  'Cache-Control': 'no-cache',
});
const STANDARD = standardUnder(PAGE_POLICY);

/** Programs on pages of others may read it. */
const PROGRAMS = { 'Access-Control-Allow-Origin': '*' } as const;
const forPrograms: Varying = { ...STANDARD, ...PROGRAMS };

/** The folders of which something else is said than of the rest. */
export const FOLDERS: Readonly<Record<string, Varying>> = {
  // What stands here changes its name with its content.
  [pathBelow(urls.assets)]: { ...STANDARD, 'Cache-Control': 'public, max-age=31536000, immutable' },
  [pathBelow(urls.answers)]: forPrograms,
  [pathBelow(urls.data)]: forPrograms,
  [pathBelow(urls.changes)]: forPrograms,
  // What the search loads is read by the search of other districts too.
  [pathBelow(urls.search)]: forPrograms,
  // The program that finds in the guide is of WebAssembly; no page may run that.
  [pathBelow(urls.guideSearch)]: standardUnder(GUIDE_SEARCH_POLICY),
  [TOGETHER]: standardUnder(TOGETHER_POLICY),
  // What stands here is made to be shown in frames on pages of others.
  [pathBelow(urls.frames)]: {
    ...STANDARD,
    'Content-Security-Policy': `${EMBED_POLICY};frame-ancestors *`,
  },
};

/** What is sent because of a folder in the root of the site, or of a file that stands there itself. */
export const varyingIn = (root: string): Varying => FOLDERS[root] ?? STANDARD;

/** What files are, by how their names end; of two ends the longer tells. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  'feed.json': 'application/feed+json',
  '-metadata.json': 'application/csvm+json',
  'opensearch.xml': 'application/opensearchdescription+xml',
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.ttl': 'text/turtle',
  '.ndjson': 'application/x-ndjson',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.minisig': 'text/plain',
  '.pub': 'text/plain',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.ics': 'text/calendar',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.sqlite': 'application/vnd.sqlite3',
  '.zip': 'application/zip',
};

/** Text is UTF-8, and smaller when it is compressed. */
export const isText = (type: string): boolean => /^text\/|json$|xml$/.test(type);

/**
 * What a text file may lie packed beside it as, by the name that a browser has for it: a server then need not pack it for
 * each reader anew.
 */
export const TWINS = { br: '.br', gzip: '.gz' } as const;

/** Whether a file of the site is text, which is worth packing. */
export const isTextFile = (file: string): boolean => isText(typeOf(file) ?? '');

/** A media type as it is sent. */
export const contentType = (type: string): string =>
  isText(type) ? `${type}; charset=utf-8` : type;

/** All that is sent with what stands at an address of the site; nothing of what another file would be that it has not. */
export function headersAt(address: string): Headers {
  const file = outputFile(address);
  const type = typeOf(file);
  return {
    ...(type === undefined ? {} : { 'Content-Type': contentType(type) }),
    ...SAME,
    ...varyingIn(file.replace(/(?<=\/).*/, '')),
  };
}

const typeOf = (file: string): string | undefined =>
  Object.entries(MEDIA_TYPES).find(([end]) => file.endsWith(end))?.[1];

/** Whether the site is known to be reached over TLS. */
export const isSecure = (): boolean => settings.site.startsWith('https:');
