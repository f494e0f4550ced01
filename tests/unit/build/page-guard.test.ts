/** No site with a hole in it is put in place: the guard names the page that was not built. */
import { beforeEach, expect, test } from 'vitest';
import { countPages } from '../../../src/build/count-pages.ts';
import { outputFile } from '../../../src/site/urls.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const written = new Set<string>();

beforeEach(() => written.clear());

const writePage = (address: string): void => void written.add(outputFile(address));

/** The page that the guard misses; undefined when it misses none. */
function missing(): string | undefined {
  try {
    countPages(model, written);
    return undefined;
  } catch (error) {
    return /\/\S*/.exec(error instanceof Error ? error.message : '')?.[0];
  }
}

/** Every page that the guard asks for, found by giving it what it misses until it is content. */
function guarded(): string[] {
  const pages: string[] = [];
  for (let page = missing(); page !== undefined; page = missing()) {
    if (pages.includes(page)) throw new Error(`${page} is missed although it is there`);
    pages.push(page);
    writePage(page);
  }
  return pages;
}

test('every kind of record has a page that is asked for, its versions and its past lists too', () => {
  const pages = guarded();
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

test('one page less is refused by its name, and a whole site is counted', () => {
  const pages = guarded();
  expect(countPages(model, written)).toBe(pages.length);
  for (const page of ['/boundary/bj-001/', '/handoffs/jb-2026-001/', '/rulings/at/2024-06-15/']) {
    written.delete(outputFile(page));
    expect(missing()).toBe(page);
    writePage(page);
  }
});
