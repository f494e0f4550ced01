import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtSite } from '../../playwright.config.ts';
import { openSite } from '../../src/publish/published-site.ts';
import { verifySite } from '../../src/publish/verify.ts';
import { atomFaults, calendarFaults, jsonFeedFaults } from '../formats/feeds.ts';

const pages = globSync('**/*.html', { cwd: builtSite });
const read = (page: string) => readFileSync(path.join(builtSite, page), 'utf8');

/** The file an internal address leads to; the fragment must be an id of that page. */
function problem(from: string, address: string): string | undefined {
  const [location = '', fragment] = decodeURI(address).split('#');
  const [pathname = ''] = location.split('?');
  const absolute = pathname === '' ? `/${from.replace(/index\.html$/, '')}` : pathname;
  const file = absolute.endsWith('/') ? `${absolute}index.html` : absolute;
  const target = path.join(builtSite, file);
  if (!existsSync(target) || !statSync(target).isFile()) return `${from} → ${address}`;
  if (fragment === undefined || fragment === '') return undefined;
  return read(file.slice(1)).includes(`id="${fragment}"`) ? undefined : `${from} → ${address}`;
}

test('every internal link leads somewhere, down to the fragment', () => {
  const problems = new Set<string>();
  const checked = new Map<string, string | undefined>();
  for (const page of pages) {
    for (const [, address = ''] of read(page).matchAll(/(?:href|src|action)="([^"]*)"/g)) {
      if (/^(?:https?:|tel:|mailto:)/.test(address)) continue;
      const key = address.startsWith('#') ? `${page}${address}` : address;
      if (!checked.has(key)) checked.set(key, problem(page, address.replaceAll('&amp;', '&')));
      const found = checked.get(key);
      if (found !== undefined) problems.add(found);
    }
  }
  expect([...problems]).toEqual([]);
  expect(checked.size).toBeGreaterThan(500);
});

test('no page holds an inline script, an inline style or an event attribute', () => {
  for (const page of pages) {
    const html = read(page);
    // A block of JSON-LD is data: browsers do not run it.
    expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)(?! type="application\/ld\+json">)/);
    expect(html, page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  }
});

test('no two pages share a title', () => {
  const first = new Map<string, string>();
  const twice: string[] = [];
  for (const page of pages) {
    const title = /<title>(.*?)<\/title>/.exec(read(page))?.[1] ?? '';
    const known = first.get(title);
    if (known === undefined) first.set(title, page);
    else twice.push(`${title}: ${known}, ${page}`);
  }
  expect(twice).toEqual([]);
});

test('a record page and its styles weigh at most 12 kB compressed', () => {
  const weight = (file: string) => gzipSync(read(file)).length;
  const heavy = pages
    .filter((page) => /^(?:boundary|street-duties|rulings)\/.+\//.test(page))
    .map((page) => {
      const styles = [...read(page).matchAll(/<link rel="stylesheet" href="\/(.*?)"/g)];
      expect(styles.length, page).toBeGreaterThan(0);
      return [page, weight(page) + styles.reduce((sum, [, file = '']) => sum + weight(file), 0)];
    })
    .filter(([, bytes]) => Number(bytes) > 12_000);
  expect(heavy).toEqual([]);
});

test('every page says which site it belongs to in the terms of the government conventions', () => {
  for (const page of pages) expect(read(page), page).toContain('<meta name="SiteName"');
  expect(read('boundary/bj-001/index.html')).toMatch(
    /<meta name="PubDate" content="\d{4}-\d{2}-\d{2} \d{2}:\d{2}"/,
  );
  expect(read('boundary/index.html')).toContain('<meta name="ColumnName"');
});

test('every record says in the words of schema.org what it is, and that it is an example', () => {
  const of = (page: string) =>
    JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read(page))?.[1] ?? '{}',
    );
  const types = {
    'rulings/cd-2024-001/index.html': 'Legislation',
    'boundary/bj-001/index.html': 'GovernmentService',
    'street-duties/sd-001/index.html': 'GovernmentService',
    'departments/bm-zhujian/index.html': 'GovernmentOrganization',
    'streets/jd-dongguan/index.html': 'GovernmentOrganization',
  };
  for (const [page, type] of Object.entries(types)) {
    expect(of(page)['@type'], page).toBe(type);
    expect(of(page).disambiguatingDescription, page).toContain('示例数据');
  }
});

test('the JSON of a record says what its page says', () => {
  const json = JSON.parse(read('api/v1/boundary-items/bj-001.json'));
  const html = read('boundary/bj-001/index.html');
  expect(json.status).toBe('生效');
  expect(html).toContain(json.name);
  for (const sentence of json.answer) expect(html).toContain(sentence);
});

test('nothing was written after the manifest, and the ledger holds together', async () => {
  const { differences, files } = await verifySite(await openSite(builtSite));
  // What is not sealed yet is no fault of the site.
  expect(differences.filter(({ kind }) => !kind.startsWith('record-'))).toEqual([]);
  expect(files).toBeGreaterThan(pages.length);
});

test('every feed and every calendar keeps to its format', () => {
  const faults = { atom: atomFaults, json: jsonFeedFaults, ics: calendarFaults };
  const files = globSync('**/{feed.atom,feed.json,*.ics}', { cwd: builtSite });
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const find = faults[path.extname(file).slice(1) as keyof typeof faults];
    expect(find(read(file)), file).toEqual([]);
  }
});

test('no script asks for what only browsers after 2022 have', () => {
  // The bundler rewrites syntax for older browsers, but neither functions nor regular expressions.
  const newer =
    /\b(?:groupBy|toSorted|toSpliced|toReversed|findLast|findLastIndex|withResolvers|fromAsync|isSubsetOf)\b|\(\?<[=!]/;
  const scripts = globSync('{_astro,search}/*.js', { cwd: builtSite });
  expect(scripts.length).toBeGreaterThan(5);
  for (const script of scripts) expect(newer.exec(read(script))?.[0], script).toBeUndefined();
});

test('a ruling is found under its document number', async ({ page }) => {
  const { number, title } = JSON.parse(read('api/v1/rulings/cd-2024-001.json'));
  await page.goto(`/rulings/${number}/`);
  await expect(page).toHaveURL(/\/rulings\/cd-2024-001\/$/);
  await expect(page.locator('h1')).toContainText(title);
});
