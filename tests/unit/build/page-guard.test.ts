/** No site with a hole in it is put in place: the guard names the page that was not built. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countPages } from '../../../src/build/count-pages.ts';
import { outputFile } from '../../../src/site/urls.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingze-pages-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writePage(address: string): Promise<void> {
  const file = path.join(folder, outputFile(address));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '<!doctype html>');
}

/** The page that the guard misses; undefined when it misses none. */
async function missing(): Promise<string | undefined> {
  const message = await countPages(model, folder).then(
    () => '',
    (error: Error) => error.message,
  );
  return /\/\S*/.exec(message)?.[0];
}

/** Every page that the guard asks for, found by giving it what it misses until it is content. */
async function guarded(): Promise<string[]> {
  const pages: string[] = [];
  for (let page = await missing(); page !== undefined; page = await missing()) {
    if (pages.includes(page)) throw new Error(`${page} is missed although it is there`);
    pages.push(page);
    await writePage(page);
  }
  return pages;
}

test('every kind of record has a page that is asked for, its versions and its past lists too', async () => {
  const pages = await guarded();
  for (const page of [
    '/boundary/bj-001/',
    '/boundary/bj-001/at/2024-05-01/',
    '/boundary/bj-001/at/2025-08-01/',
    '/boundary/bj-001/compare/2024-05-01/2025-08-01/',
    '/boundary/at/2024-05-01/',
    '/street-duties/sd-001/',
    '/street-duties/sd-001/manual/',
    '/street-duties/sd-002/at/2024-05-01/',
    '/street-duties/at/2024-03-28/',
    '/rulings/cd-2024-001/',
    '/rulings/at/2024-06-15/',
    '/departments/bm-zhifa/',
    '/streets/jd-dong/',
    '/domains/ly-fangwu/',
    '/handoffs/jb-2026-003/',
    '/changes/bd-2025-001/',
    '/laws/fl-zaosheng-1997/',
  ])
    expect(pages).toContain(page);
});

test('one page less is refused by its name, and a whole site is counted', async () => {
  const pages = await guarded();
  expect(await countPages(model, folder)).toBe(pages.length);
  for (const page of ['/boundary/bj-001/', '/handoffs/jb-2026-001/', '/rulings/at/2024-06-15/']) {
    await rm(path.join(folder, outputFile(page)));
    expect(await missing()).toBe(page);
    await writePage(page);
  }
});
