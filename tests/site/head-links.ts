/** What the heads of the pages of a built site lead to, read without the code that makes them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './files-in.ts';

interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type: string | undefined;
}

export const headLinks = (html: string): Link[] =>
  [...html.slice(0, html.indexOf('</head>')).matchAll(/<link ([^>]*)>/g)].map(
    ([, written = '']) => {
      const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(written)?.[1];
      return { rel: read('rel') ?? '', href: read('href') ?? '', type: read('type') };
    },
  );

/** What every head says once. */
const ONCE = ['canonical', 'license', 'describedby', 'service-desc'];

/** A page that is shown at any address is the page of none. */
const AT_ANY_ADDRESS = '404.html';

/** What is missing in the heads of a site, or leads nowhere: one line a fault. */
export function headFaults(site: string, base = '/'): string[] {
  // What stands in a frame on the page of somebody else leaves all of this to the page of its record.
  const pages = filesIn(site).filter(
    (file) => file.endsWith('.html') && !file.startsWith('embed/'),
  );
  return pages.flatMap((page) =>
    faultsIn(site, base, page, readFileSync(path.join(site, page), 'utf8')).map(
      (fault) => `${page}: ${fault}`,
    ),
  );
}

export function faultsIn(site: string, base: string, page: string, html: string): string[] {
  const links = headLinks(html);
  const of = (rel: string, type?: string) =>
    links.filter((link) => link.rel === rel && (type === undefined || link.type === type));
  const isPresent = ({ href }: Link) => {
    if (!href.startsWith(base)) return false;
    const file = path.join(site, decodeURI(href.slice(base.length)));
    return existsSync(href.endsWith('/') ? path.join(file, 'index.html') : file);
  };
  const once = ONCE.filter((rel) => rel !== 'canonical' || page !== AT_ANY_ADDRESS);
  return [
    ...once.flatMap((rel) => (of(rel).length === 1 ? [] : `not one ${rel}`)),
    ...(of('alternate', 'application/atom+xml').length === 1 ? [] : ['not one feed']),
    ...links
      .filter(({ rel }) => ['canonical', 'alternate', 'describedby', 'service-desc'].includes(rel))
      .flatMap((link) => (isPresent(link) ? [] : `${link.rel} leads to nothing: ${link.href}`)),
    ...of('license').flatMap(({ href }) =>
      /^https:/.test(href) ? [] : 'a licence without address',
    ),
  ];
}
