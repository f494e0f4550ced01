/** Where the pages of the site are and when each last changed, for search engines. */
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, outputFile, urls } from '../site/urls.ts';
import { escapeMarkup } from './markup.ts';

export interface SitePage {
  readonly path: string;
  /** The day on which it last changed, where it is known. */
  readonly day: string | undefined;
}

/** As many as the format allows in one file. */
const MOST = 50_000;
const XML = 'application/xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Whether there can be one: it must tell whole addresses. */
export const hasSitemap = (): boolean => settings.site !== '';

/** One file, or where the pages are too many for one, several and an index of them in its place. */
export function* sitemapFiles(pages: readonly SitePage[], most = MOST): Generator<EmittedFile> {
  if (!hasSitemap() || pages.length === 0) return;
  if (pages.length <= most) {
    yield urlSet(urls.sitemap, pages);
    return;
  }
  const parts: SitePage[] = [];
  for (let start = 0; start < pages.length; start += most) {
    const some = pages.slice(start, start + most);
    const path = urls.sitemapPart(parts.length + 1);
    parts.push({ path, day: newestOf(some) });
    yield urlSet(path, some);
  }
  yield {
    path: outputFile(urls.sitemap),
    type: XML,
    body: listed('sitemapindex', 'sitemap', parts),
  };
}

const urlSet = (path: string, pages: readonly SitePage[]): EmittedFile => ({
  path: outputFile(path),
  type: XML,
  body: listed('urlset', 'url', pages),
});

function listed(whole: string, one: string, places: readonly SitePage[]): string {
  const lines = places.map(({ path, day }) => {
    const lastmod = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
    return `<${one}><loc>${escapeMarkup(absolute(path))}</loc>${lastmod}</${one}>`;
  });
  return `${HEAD}\n<${whole} ${NAMESPACE}>\n${lines.join('\n')}\n</${whole}>\n`;
}

const newestOf = (pages: readonly SitePage[]): string | undefined =>
  pages.reduce<string | undefined>(
    (newest, { day }) => (day !== undefined && day > (newest ?? '') ? day : newest),
    undefined,
  );
