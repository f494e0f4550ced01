import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openSite } from '../../src/publish/published-site.ts';
import { verifySite } from '../../src/publish/verify.ts';
import { EMBED_POLICY, PAGE_POLICY, TOGETHER_POLICY } from '../../src/site/headers.ts';
import { settings } from '../../src/site/settings.ts';
import { atomFaults, calendarFaults, jsonFeedFaults } from '../formats/feeds.ts';
import { builtFiles, builtSite, read as readAnew } from '../site/built-files.ts';
import { personalIn } from '../site/personal-in-site.ts';
import { belowBase, lists, pages, placeOf } from '../site/site-walk.ts';

/** What was read of the pages: almost every test here looks at all of them. */
const known = new Map<string, string>();

function read(file: string): string {
  const html = known.get(file) ?? readAnew(file);
  if (file.endsWith('.html')) known.set(file, html);
  return html;
}

/** The file an internal address leads to; the fragment must be an id of that page. */
function problem(from: string, address: string): string | undefined {
  const [location = '', fragment] = decodeURI(address).split('#');
  const [pathname = ''] = location.split('?');
  if (pathname !== '' && !pathname.startsWith(settings.base)) return `${from} → ${address}`;
  const { file } = pathname === '' ? { file: from } : placeOf(belowBase(pathname));
  const target = path.join(builtSite, file);
  if (!existsSync(target) || !statSync(target).isFile()) return `${from} → ${address}`;
  if (fragment === undefined || fragment === '') return undefined;
  return read(file).includes(`id="${fragment}"`) ? undefined : `${from} → ${address}`;
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
  expect(checked.size).toBeGreaterThan(pages.length);
});

test('no page holds an inline script, an inline style or an event attribute', () => {
  // A block of JSON-LD is data: browsers do not run it.
  const inline =
    /<script(?![^>]*\bsrc=)(?! type="application\/ld\+json">)|<style|\sstyle=|\son[a-z]+=/;
  const holding = pages.flatMap((page) => {
    const found = inline.exec(read(page));
    return found === null ? [] : `${page}: ${found[0]}`;
  });
  expect(holding).toEqual([]);
});

test('nothing that looks like the data of a person stands in any file', () => {
  expect(personalIn(builtSite)).toEqual([]);
});

test('every page says itself what it may load, for where it is served without headers', () => {
  const policyOf = (page: string) => {
    if (page.startsWith('embed/')) return EMBED_POLICY;
    return page.startsWith('together/') ? TOGETHER_POLICY : PAGE_POLICY;
  };
  const isSaid = (page: string) => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">`;
    return read(page).split('<title>')[0]?.includes(policy);
  };
  const without = pages.filter((page) => !isSaid(page));
  expect(without).toEqual([]);
});

/** Where a district has towns beside its streets, whatever is said of all of them names both. */
test('the prose of the site speaks of what the district has, streets or towns', () => {
  const bodies = lists.get('bodies') ?? [];
  const kindOf = ({ id }: { id: string }): string =>
    JSON.parse(read(`api/v1/bodies/${id}.json`)).kind;
  const kinds = new Set(bodies.map(kindOf).filter((kind) => /^(?:街道|镇|乡)$/.test(kind)));
  const others = ['镇', '乡'].filter((kind) => kinds.has(kind));
  test.skip(others.length === 0, 'streets alone');
  const prose = ['about/index.html', 'guide/index.html', 'guide/handoff-admission/index.html'];
  for (const page of prose) {
    const html = read(page).replaceAll(
      /<code\b[\s\S]*?<\/code>|<(script|nav)\b[\s\S]*?<\/\1>/g,
      '',
    );
    const words = html.replaceAll(/<[^>]*>/g, '\n').replaceAll(/（街道）/g, '');
    expect(words, page).toContain(`和${others.at(-1)}`);
    if (page !== 'guide/index.html') expect(words, page).not.toMatch(/街道(?!和|、|办事处、)/);
  }
});

/** What is folded is beside something: a page whose every line is folded looks empty. */
test('no page of changes folds all that it tells', () => {
  const folded = pages.filter(
    (page) => page.startsWith('changes/') && /<details><summary>只改依据/.test(read(page)),
  );
  const empty = folded.filter(
    (page) =>
      !read(page)
        .replaceAll(/<details>[\s\S]*?<\/details>/g, '')
        .includes('change-head'),
  );
  expect(empty).toEqual([]);
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

test('every page says which site it belongs to in the terms of the government conventions', () => {
  const without = pages.filter((page) => !read(page).includes('<meta name="SiteName"'));
  expect(without).toEqual([]);
  for (const [first] of lists.values())
    if (first?.page !== undefined && !first.page.includes('#'))
      expect(read(placeOf(first.page).file), first.page).toMatch(
        /<meta name="(?:PubDate" content="\d{4}-\d{2}-\d{2} \d{2}:\d{2}|ColumnName)"/,
      );
});

/** What the lists that have a word of schema.org for their records call them. */
const SCHEMA_TYPES: Readonly<Record<string, string>> = {
  rulings: 'Legislation',
  'boundary-items': 'GovernmentService',
  'street-items': 'GovernmentService',
  bodies: 'GovernmentOrganization',
};

test('the first record of a list says in the words of schema.org what it is, and whether it is an example', () => {
  for (const [list, type] of Object.entries(SCHEMA_TYPES)) {
    const [first] = lists.get(list) ?? [];
    if (first?.page === undefined) continue;
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
      read(placeOf(first.page).file),
    );
    const said = JSON.parse(json?.[1] ?? '{}');
    expect(said['@type'], first.page).toBe(type);
    const mark = settings.status === 'example' ? '示例数据' : '';
    expect(said.disambiguatingDescription ?? '', first.page).toContain(mark);
  }
});

test('the JSON of a matter says what its page says', () => {
  for (const list of ['boundary-items', 'street-items']) {
    const inForce = lists.get(list)?.find(({ status }) => status === '生效');
    if (inForce?.page === undefined) continue;
    const json = JSON.parse(read(`api/v1/${list}/${inForce.id}.json`));
    const html = read(placeOf(inForce.page).file);
    expect(html, inForce.id).toContain(json.name);
    expect(json.answer.length, inForce.id).toBeGreaterThan(0);
    for (const sentence of json.answer) expect(html, inForce.id).toContain(sentence);
  }
});

test('every record that the open data gives a page has it, down to its place on the page', () => {
  const missing = [...lists.values()].flat().flatMap(({ table, id, page }) => {
    if (page === undefined) return [];
    const { file, fragment } = placeOf(page);
    const there = existsSync(path.join(builtSite, file));
    return there && (fragment === undefined || read(file).includes(`id="${fragment}"`))
      ? []
      : [`${table} ${id}: ${page}`];
  });
  expect(missing).toEqual([]);
});

test('nothing was written after the manifest, and the ledger holds together', async () => {
  const { differences, files } = await verifySite(await openSite(builtSite));
  // What is not sealed yet is no fault of the site.
  expect(differences.filter(({ kind }) => !kind.startsWith('record-'))).toEqual([]);
  expect(files).toBeGreaterThan(pages.length);
});

test('every feed and every calendar keeps to its format', () => {
  const faults = { atom: atomFaults, json: jsonFeedFaults, ics: calendarFaults };
  const files = builtFiles().filter((file) => /(?:^|\/)feed\.(?:atom|json)$|\.ics$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  const found = files.flatMap((file) => {
    const find = faults[path.extname(file).slice(1) as keyof typeof faults];
    return find(read(file)).map((fault) => `${file}: ${fault}`);
  });
  expect(found).toEqual([]);
});

test('no script asks for what only browsers after 2022 have', () => {
  // The bundler rewrites syntax for older browsers, but neither functions nor regular expressions.
  const newer =
    /\b(?:groupBy|toSorted|toSpliced|toReversed|findLast|findLastIndex|withResolvers|fromAsync|isSubsetOf)\b|\(\?<[=!]/;
  const scripts = builtFiles().filter((file) => /^(?:_astro|search)\/[^/]+\.js$/.test(file));
  expect(scripts.length).toBeGreaterThan(5);
  for (const script of scripts) expect(newer.exec(read(script))?.[0], script).toBeUndefined();
});
