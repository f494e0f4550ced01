import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  addressesOf,
  KNOWN_URLS,
  readKnownUrls,
  refuseDeadUrls,
  withNewUrls,
} from '../../../src/publish/known-urls.ts';
import { refusalOf } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-urls-'));
afterAll(() => rmSync(folder, { recursive: true }));

const known = (text: string) => {
  writeFileSync(path.join(folder, KNOWN_URLS), text);
  return readKnownUrls(folder);
};
const files = ['index.html', 'guide/how-to-read/index.html', 'data/laws.csv'];

test('addresses are what readers write, without what only our own pages fetch', () => {
  expect(
    addressesOf([
      ...files,
      'search/index.html',
      'search/instant.json',
      '_astro/Page.abc.css',
      'search/texts/0.json',
      'guide-search/worker.js',
      'qr/boundary/bj-001.svg',
      'data/urls.txt',
      '404.html',
    ]),
  ).toEqual(['/', '/guide/how-to-read/', '/data/laws.csv', '/search/']);
});

describe('an address that was published', () => {
  test('may be built, or lead on to one that is', async () => {
    const urls = await known('/\n/guide/old/ → /guide/how-to-read/\n');
    expect(urls).toHaveLength(2);
    expect(() => refuseDeadUrls(urls, files)).not.toThrow();
  });

  test('may not vanish: each is named with its line and the cure', async () => {
    const urls = await known('/\n/guide/old/\n/data/laws.json\n');
    expect(await refusalOf(() => refuseDeadUrls(urls, files))).toMatch(
      /urls\.txt:2 \/guide\/old\/ 公布过.*「\/guide\/old\/ → 新网址」。\nurls\.txt:3 \/data\/laws\.json/,
    );
  });

  test('may not lead on to nothing', async () => {
    const urls = await known('/guide/old/ → /guide/older/\n');
    expect(await refusalOf(() => refuseDeadUrls(urls, files))).toContain(
      '转到的 /guide/older/ 没有建出来',
    );
  });
});

describe('the list', () => {
  test('of a folder that has published nothing is empty', async () => {
    expect(await readKnownUrls(path.join(folder, 'nowhere'))).toEqual([]);
  });

  test('grows and forgets nothing', async () => {
    const urls = await known('/\n/guide/old/ → /guide/how-to-read/\n');
    const text = withNewUrls(urls, files);
    expect(text).toBe(
      '/\n/data/laws.csv\n/guide/how-to-read/\n/guide/old/ → /guide/how-to-read/\n',
    );
    expect(withNewUrls(await known(text ?? ''), files)).toBeUndefined();
  });
});
