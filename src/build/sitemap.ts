/** The sitemap of a finished site: of its pages themselves, so that none can be forgotten and none is in it that is not there. */
import { pageDays } from '../emit/page-days.ts';
import { hasSitemap, sitemapFiles } from '../emit/sitemap.ts';
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, addressOf, fromBase } from '../site/urls.ts';

/** `pages`: the file of every page that is to be found. */
export function sitemapOf(model: Model, pages: Iterable<string>): Iterable<EmittedFile> {
  if (!hasSitemap()) return [];
  const days = pageDays(model);
  const found = [...pages].map((file) => fromBase(addressOf(file))).sort();
  return sitemapFiles(found.map((path) => ({ path, day: days.get(path) })));
}

/** A page that is to be found: it does not say otherwise, leads nowhere else, and none is to be kept in its place. */
export function isForSearch(html: string, page: string): boolean {
  const head = html.slice(0, html.indexOf('</head>'));
  const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(head) ?? [];
  if (canonical !== undefined && new URL(canonical).href !== absolute(page)) return false;
  return !/<meta (?:name="robots" content="noindex|http-equiv="refresh")/.test(head);
}
