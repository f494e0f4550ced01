import { expect, test } from 'vitest';
import { siteFiles } from '../../../src/build/site-files.ts';
import {
  contentType,
  EMBED_POLICY,
  FOLDERS,
  GUIDE_SEARCH_POLICY,
  headersAt,
  OVER_TLS,
  PAGE_POLICY,
  SAME,
  TOGETHER_POLICY,
  varyingIn,
} from '../../../src/site/headers.ts';
import { addressBelow, urls } from '../../../src/site/urls.ts';
import { baseModel } from '../helpers.ts';

const policyAt = (address: string) => headersAt(address)['Content-Security-Policy'];

test('a page may load what is of the site and nothing else, and stands in no frame of others', () => {
  expect(PAGE_POLICY).toContain("default-src 'none'");
  expect(PAGE_POLICY).not.toMatch(/unsafe|https?:|\*/);
  // Without other districts there is nothing more to load anywhere.
  expect(TOGETHER_POLICY).toBe(PAGE_POLICY);
  // A browser warns of what a page cannot say of itself.
  expect(PAGE_POLICY).not.toMatch(/frame-ancestors|sandbox|report/);
  expect(policyAt('/about/')).toBe(`${PAGE_POLICY};frame-ancestors 'self'`);
  expect(policyAt('/embed/streets/')).toBe(`${EMBED_POLICY};frame-ancestors *`);
  expect(EMBED_POLICY).toContain("default-src 'none'");
  expect(EMBED_POLICY).not.toMatch(/script-src|connect-src|unsafe|https?:/);
});

test('a program of WebAssembly may run beside the guide, and on no page', () => {
  const told = Object.entries(FOLDERS).filter(([, sent]) =>
    sent['Content-Security-Policy'].includes('wasm'),
  );
  expect(told.map(([folder]) => addressBelow(folder))).toEqual([urls.guideSearch]);
  expect(policyAt(`${urls.guideSearch}worker.js`)).toBe(
    `${GUIDE_SEARCH_POLICY};frame-ancestors 'self'`,
  );
  expect(GUIDE_SEARCH_POLICY.replace(" 'wasm-unsafe-eval'", '')).toBe(PAGE_POLICY);
  expect(policyAt(urls.guide)).toBe(`${PAGE_POLICY};frame-ancestors 'self'`);
});

test('what may be old is asked after, and what changes its name with its content is kept', () => {
  for (const address of ['/', '/search/', '/search/state.json', '/search/search.js', '/data/a.csv'])
    expect(headersAt(address)['Cache-Control'], address).toBe('no-cache');
  expect(headersAt('/_astro/site.abc.css')['Cache-Control']).toContain('immutable');
});

test('programs anywhere may read the open data and what a search loads, and nothing else', () => {
  const mayRead = (address: string) => headersAt(address)['Access-Control-Allow-Origin'] === '*';
  const open = ['/api/v1/laws.json', '/data/laws.csv', '/changes/feed.atom'];
  const searched = ['/search/state.json', '/search/pairs/4e00.json'];
  expect([...open, ...searched].every(mayRead)).toBe(true);
  expect(['/', '/about/', '/embed/', '/together/'].some(mayRead)).toBe(false);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/data/laws.csv', 'text/csv; charset=utf-8'],
  ['/api/v1/laws.json', 'application/json; charset=utf-8'],
  ['/changes/feed.json', 'application/feed+json; charset=utf-8'],
  ['/changes/by/bm-1/feed.atom', 'application/atom+xml; charset=utf-8'],
  ['/changes/calendar.ics', 'text/calendar; charset=utf-8'],
  ['/data/a.zip', 'application/zip'],
])('%s is %s', (address, type) => {
  expect(headersAt(address)['Content-Type']).toBe(type);
});

test('nothing that needs TLS is sent without it', () => {
  const sent = JSON.stringify([SAME, varyingIn(''), FOLDERS]);
  expect(sent).not.toMatch(/upgrade-insecure|Strict-Transport/);
  expect(OVER_TLS.policy).toContain('upgrade-insecure-requests');
});

test('a file is sent as what it was made as', () => {
  const wrong = new Map<string, string>();
  for (const { path, type } of siteFiles(baseModel())) {
    const sent = headersAt(addressBelow(path))['Content-Type'];
    if (sent !== contentType(type)) wrong.set(`${type}, sent as ${sent}`, path);
  }
  expect([...wrong]).toEqual([]);
});
