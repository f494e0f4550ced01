/** The sitemap of a finished site: of its pages themselves, so that none can be forgotten and none is in it that is not there. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pageDays } from '../emit/page-days.ts';
import { hasSitemap, sitemapFiles } from '../emit/sitemap.ts';
import type { Model } from '../model/model.ts';
import { absolute, addressOf, fromBase } from '../site/urls.ts';

export async function writeSitemap(model: Model, folder: string): Promise<void> {
  if (!hasSitemap()) return;
  const days = pageDays(model);
  const kept: string[] = [];
  for await (const file of glob('**/*.html', { cwd: folder })) {
    const page = fromBase(addressOf(file.split(path.sep).join('/')));
    if (isForSearch(await readFile(path.join(folder, file), 'utf8'), page)) kept.push(page);
  }
  for (const file of sitemapFiles(
    kept.sort().map((page) => ({ path: page, day: days.get(page) })),
  )) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.body);
  }
}

/** A page that is to be found: it does not say otherwise, leads nowhere else, and none is to be kept in its place. */
export function isForSearch(html: string, page: string): boolean {
  const head = html.slice(0, html.indexOf('</head>'));
  const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(head) ?? [];
  if (canonical !== undefined && new URL(canonical).href !== absolute(page)) return false;
  return !/<meta (?:name="robots" content="noindex|http-equiv="refresh")/.test(head);
}
