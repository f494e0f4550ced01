import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { root } from '../helpers.ts';

/** The addresses as they are built for a site with these settings. */
async function urlsOf(settings: { base?: string; site?: string }) {
  vi.resetModules();
  if (settings.base !== undefined) vi.stubEnv('MINGZE_BASE', settings.base);
  if (settings.site !== undefined) vi.stubEnv('MINGZE_SITE', settings.site);
  return import('../../../src/site/urls.ts');
}
afterEach(() => vi.unstubAllEnvs());
// Whoever comes next finds the addresses of the tests' own settings again.
afterAll(() => vi.resetModules());

const street = { id: 'jd-dong', kind: '街道' } as const;
const department = { id: 'bm-zhifa', kind: '区级部门' } as const;

describe('at the root', () => {
  test('pages end with a slash and records stand in their list', async () => {
    const { urls } = await urlsOf({});
    expect(urls.home).toBe('/');
    expect(urls.item('bj-001', 'boundary-items')).toBe('/boundary/bj-001/');
    expect(urls.item('sd-001', 'street-items')).toBe('/street-duties/sd-001/');
    expect(urls.body(street)).toBe('/streets/jd-dong/');
    expect(urls.body(department)).toBe('/departments/bm-zhifa/');
  });

  test('a query is encoded', async () => {
    const { urls } = await urlsOf({});
    expect(urls.searchFor('油烟&噪声')).toBe('/search/?q=%E6%B2%B9%E7%83%9F%26%E5%99%AA%E5%A3%B0');
  });

  test('an address without a known origin is the path alone', async () => {
    const { absolute, urls } = await urlsOf({});
    expect(absolute(urls.boundary)).toBe('/boundary/');
  });
});

describe('under a base path', () => {
  test('every address begins with it', async () => {
    const { urls } = await urlsOf({ base: '/kuiwen/mingze/' });
    const fixed = Object.values(urls).filter((value) => typeof value === 'string');
    expect(fixed.length).toBeGreaterThan(10);
    for (const url of [
      ...fixed,
      urls.item('bj-001', 'boundary-items'),
      urls.body(street),
      urls.csv('laws'),
    ])
      expect(url).toMatch(/^\/kuiwen\/mingze\/(?!\/)/);
  });

  test('files still land at the top of the built site', async () => {
    const { outputFile, urls } = await urlsOf({ base: '/kuiwen/' });
    expect(outputFile(urls.home)).toBe('index.html');
    expect(outputFile(urls.item('bj-001', 'boundary-items'))).toBe('boundary/bj-001/index.html');
    expect(outputFile(urls.csv('laws'))).toBe('data/laws.csv');
  });

  test('an address with a known origin is whole', async () => {
    const { absolute, urls } = await urlsOf({ base: '/kuiwen/', site: 'https://example.gov.cn' });
    expect(absolute(urls.ruling('cd-2024-001'))).toBe(
      'https://example.gov.cn/kuiwen/rulings/cd-2024-001/',
    );
  });

  test('a base without slashes at both ends is refused', async () => {
    await expect(urlsOf({ base: 'kuiwen' })).rejects.toThrow('"setting":"base"');
  });
});

test('the script of every page asks early for what the search loads, where it lies', async () => {
  const { searchPlaces } = await import('../../../src/site/search-places.ts');
  const script = readFileSync(path.join(root, 'src/browser/search/header.ts'), 'utf8');
  for (const place of [searchPlaces.words, searchPlaces.emergencies])
    expect(script).toContain(`'${place}'`);
});
