/** What was published before is the beginning of what is published now, whoever kept whatever of it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf, sha256 } from '../../../src/ledger/digest.ts';
import {
  type Ledger,
  ledgerText,
  linkOf,
  type Publication,
  publicationsText,
} from '../../../src/ledger/ledger.ts';
import { compareWithEarlier, readEarlier } from '../../../src/publish/earlier.ts';
import { manifestText } from '../../../src/publish/manifest.ts';
import { verdictText } from '../../../src/words/verdict-text.ts';
import { districtModel } from '../district.ts';
import { refusalOf } from '../helpers.ts';

const { ledger } = districtModel();
const chain = ledger.publications;
const folder = mkdtempSync(path.join(tmpdir(), 'mingze-earlier-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kept = (name: string, content: string): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

const found = async (place: string, now: readonly Publication[] = chain) =>
  compareWithEarlier(now, await readEarlier(place)).map(({ kind, name }) => `${kind} ${name}`);

/** The chain as somebody writes it anew from a publication on, each link made to follow. */
function rewritten(from: number, ledgerDigest: string): Publication[] {
  const anew: Publication[] = [];
  for (const publication of chain) {
    const previous = anew.at(-1)?.link ?? '';
    const digest = publication.number === from ? ledgerDigest : publication.ledger;
    const unlinked = { ...publication, ledger: digest, previous };
    anew.push(publication.number < from ? publication : { ...unlinked, link: linkOf(unlinked) });
  }
  return anew;
}

/** A duty that was changed together with its copy, its digest, the digest of the ledger and the last link. */
function withOtherDuty({ entries }: Ledger): Publication[] {
  const changed = entries.map((entry) =>
    entry.table === 'duties' && entry.id === 'zr-bj034-02'
      ? { ...entry, digest: digestOf({ id: entry.id, text: '别的' }) }
      : entry,
  );
  return rewritten(chain.length, sha256(ledgerText(changed)));
}

test('there is something to keep', () => {
  expect(chain.length).toBeGreaterThan(3);
});

describe('a chain that only grew goes with whatever was kept', () => {
  const before = chain.slice(0, 3);
  const files = () => [
    kept('site/data/publications.csv', publicationsText(before)),
    kept('data/publications.csv', publicationsText(before)),
  ];

  test('a site, a data folder, a file', async () => {
    const [ofSite = '', ofData = ''] = files();
    expect(await found(path.dirname(path.dirname(ofSite)))).toEqual([]);
    expect(await found(path.dirname(ofData))).toEqual([]);
    expect(await found(kept('mine.txt', publicationsText(before)))).toEqual([]);
  });

  test('a manifest, and a link that was copied from a page', async () => {
    const newest = before.at(-1);
    const manifest = await manifestText([], { ledger: { newest }, today: '2026-11-28' });
    expect(await found(kept('manifest.json', manifest))).toEqual([]);
    expect(await found(newest?.link ?? '')).toEqual([]);
  });

  test('itself', async () => {
    expect(await found(kept('all.csv', publicationsText(chain)))).toEqual([]);
  });
});

describe('a past that was written anew is found out', () => {
  const copy = () => kept('copy.csv', publicationsText(chain));

  test('a duty with its copy, its digest and the last link', async () => {
    const now = withOtherDuty(ledger);
    expect(await found(copy(), now)).toEqual([`kept-publication-differs ${chain.length}`]);
    const differences = compareWithEarlier(now, await readEarlier(copy()));
    const said = verdictText({ differences, files: 0, records: 0, publications: 0 });
    expect(said).toContain(
      `第 ${chain.length} 期与手里的不同：手里的校验码是 ${chain.at(-1)?.link}，网站上是 ${now.at(-1)?.link}。`,
    );
  });

  test('the first publication: that one is named, not all that follow', async () => {
    expect(await found(copy(), rewritten(1, sha256('other')))).toEqual([
      'kept-publication-differs 1',
    ]);
  });

  test('publications taken away, a link that is in none', async () => {
    expect(await found(copy(), chain.slice(0, -1))).toEqual([
      `kept-publication-missing ${chain.length}`,
    ]);
    expect(await found(chain.at(-1)?.link ?? '', chain.slice(0, -1))).toEqual([
      `kept-link-unknown ${chain.at(-1)?.link}`,
    ]);
  });

  test('and by a manifest alone, which knows the newest', async () => {
    const newest = chain.at(-1);
    const manifest = await manifestText([], { ledger: { newest }, today: '2026-11-28' });
    const file = kept('newest.json', manifest);
    expect(await found(file, withOtherDuty(ledger))).toEqual([
      `kept-publication-differs ${chain.length}`,
    ]);
  });
});

describe('what was kept is looked at first', () => {
  test('a copy that does not hold together itself bears witness against nobody', async () => {
    const broken = publicationsText(chain).replace(chain[1]?.date ?? '', '2001-01-01');
    expect(await refusalOf(() => readEarlier(kept('broken.csv', broken)))).toContain(
      '手里的这一份定版记录自己就接不上',
    );
  });

  test.each([
    ['a file of other things', () => kept('other.csv', '甲,乙\n1,2\n')],
    ['a folder of other things', () => path.dirname(kept('empty/readme.txt', 'x'))],
  ])('%s holds no chain', async (_what, place) => {
    expect(await refusalOf(() => readEarlier(place()))).toContain('那里没有定版记录');
  });
});

describe('on the web', () => {
  const server = createServer((request, response) => {
    const files: Record<string, string> = {
      '/live/data/publications.csv': publicationsText(chain.slice(0, 2)),
    };
    const body = files[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('the site that is public now, or its file', async () => {
    expect(await found(`${origin}/live`)).toEqual([]);
    expect(await found(`${origin}/live/data/publications.csv`)).toEqual([]);
    expect(await found(`${origin}/live`, chain.slice(0, 1))).toEqual([
      'kept-publication-missing 2',
    ]);
  });

  test('nothing is there', async () => {
    expect(await refusalOf(() => readEarlier(`${origin}/gone/`))).toContain('那里没有定版记录');
  });
});
