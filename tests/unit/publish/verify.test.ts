import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { emitFiles } from '../../../src/emit/index.ts';
import { isRecord, NO_LEDGER } from '../../../src/ledger/ledger.ts';
import { seal } from '../../../src/ledger/seal.ts';
import { Model } from '../../../src/model/model.ts';
import { listed, MANIFEST, manifestText } from '../../../src/publish/manifest.ts';
import { openSite, type PublishedSite } from '../../../src/publish/published-site.ts';
import { verifySite } from '../../../src/publish/verify.ts';
import { verifyAddresses } from '../../../src/publish/verify-copies.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { verdictText } from '../../../src/words/verdict-text.ts';
import { announcedBytes, EFFECTIVE } from '../announced.ts';
import { baseBytes, baseModel, baseTables, modelOf, refusalOf, sealed, TODAY } from '../helpers.ts';
import { ChangedSite, siteOf } from './changed-site.ts';

/** The open data of a model with its manifest: what a build writes, without the pages and what is packed. */
async function published(model: Model): Promise<PublishedSite> {
  const files = new Map<string, Uint8Array>();
  for (const emitted of emitFiles(model))
    if (!('pack' in emitted)) {
      const content = await contentOf(emitted);
      files.set(emitted.path, typeof content === 'string' ? Buffer.from(content) : content);
    }
  const list = [...files].map(([name, content]) => listed(name, content));
  files.set(MANIFEST, Buffer.from(await manifestText(list, model)));
  return siteOf(files);
}

const sealedModel = () => modelOf(sealed(baseBytes()));

/** The site that is attacked, made once. */
const whole = published(sealedModel());
let site: ChangedSite;
beforeEach(async () => {
  site = new ChangedSite(await whole);
});

const found = async () => {
  const verdict = await verifySite(site);
  return verdict.differences.map(({ kind, name }) => `${kind} ${name}`);
};

test('a site with announced changes is found whole before and after they take effect', async () => {
  for (const today of [TODAY, EFFECTIVE]) {
    site = new ChangedSite(await published(modelOf(sealed(announcedBytes()), today)));
    expect(await found(), today).toEqual([]);
  }
});

test('what is announced is vouched for like what holds', async () => {
  site = new ChangedSite(await published(modelOf(sealed(announcedBytes()))));
  await site.tamper('api/v1/duties.json', '发现线索当天上报', '发现线索两天内上报');
  expect(await found()).toEqual(['file-differs api/v1/duties.json', 'record-differs zr-sd002-02']);
});

test('a site as it was built is found whole', async () => {
  const model = sealedModel();
  const verdict = await verifySite(site);
  expect(verdict.differences).toEqual([]);
  expect(verdict.records).toBe(model.ledger.entries.filter(isRecord).length);
  expect(verdictText(verdict)).toMatch(
    /^核对无误：\d+ 个文件与清单一致；\d+ 条记录与账本一致，1 期定版环环相接。\n网页没有重建/,
  );
});

describe('one thing that was tampered with is named', () => {
  test('a duty in a table', async () => {
    await site.tamper('data/duties.csv', '督促建设单位限期维修并回访', '督促建设单位限期维修');
    expect(await found()).toEqual(['file-differs data/duties.csv', 'record-differs zr-bj001-01']);
    const verdict = await verifySite(site);
    expect(verdictText(verdict)).toBe(
      '文件 data/duties.csv 与清单登记的摘要不同，改动过。\n记录 zr-bj001-01（data/duties.csv）与账本登记的摘要不同。\n有 2 处对不上。',
    );
  });

  test('a record in the JSON of its table', async () => {
    await site.tamper('api/v1/bodies.json', '区住建局', '区建设局');
    expect(await found()).toEqual(['file-differs api/v1/bodies.json', 'record-differs bm-zhujian']);
  });

  test('a table whose JSON holds no records any more', async () => {
    site.put('api/v1/signposts.json', '{}');
    expect(await found()).toEqual(['file-differs api/v1/signposts.json', 'record-missing zy-001']);
  });

  test('a record in a JSON of its own, and the manifest made to agree', async () => {
    await site.tamper('api/v1/boundary-items/bj-001.json', '"name":"', '"name":"新的');
    expect(await found()).toEqual([
      'file-differs api/v1/boundary-items/bj-001.json',
      'record-differs bj-001',
    ]);
    await site.manifestAnew();
    expect(await found()).toEqual(['record-differs bj-001']);
  });

  test('a JSON that speaks of another record than its name says', async () => {
    await site.tamper('api/v1/boundary-items/bj-001.json', '"id":"bj-001"', '"id":"bj-002"');
    await site.manifestAnew();
    expect(await found()).toEqual(['record-missing bj-001']);
  });

  test('a record that was left out, and the manifest made to agree', async () => {
    const csv = await site.text('data/signposts.csv');
    site.put('data/signposts.csv', csv.split('\r\n')[0] ?? '');
    await site.manifestAnew();
    expect(await found()).toEqual(['record-missing zy-001']);
  });

  test('a column of the schema, and the manifest made to agree', async () => {
    await site.tamper(
      'data/schema.csv',
      'duties.role,duties,role,choice',
      'duties.role,duties,role,text',
    );
    expect(await found()).toEqual(['file-differs data/schema.csv', 'record-differs duties.role']);
    await site.manifestAnew();
    expect(await found()).toEqual(['record-differs duties.role']);
  });

  test('a line of the ledger', async () => {
    await site.tamper('data/ledger.csv', '在册', '停用');
    expect(await found()).toEqual(['file-differs data/ledger.csv', 'ledger-differs 1']);
  });

  test('a day of the chain', async () => {
    await site.tamper('data/publications.csv', TODAY, '2026-01-01');
    expect(await found()).toEqual(['file-differs data/publications.csv', 'link-broken 1']);
  });

  test('a manifest of another publication', async () => {
    const other = modelOf(sealed(baseBytes(), '2026-11-22'));
    const { link = '' } = other.ledger.newest ?? {};
    await site.tamper(MANIFEST, sealedModel().ledger.newest?.link ?? '', link);
    expect(await found()).toEqual(['publication-differs 1']);
  });

  test('a file that is gone, and one that was put there', async () => {
    site.remove('api/v1/index.json');
    site.put('extra.html', 'hello');
    expect(await found()).toEqual(['file-missing api/v1/index.json', 'file-extra extra.html']);
  });

  test('a record that was published without being sealed', async () => {
    const { ledger } = sealedModel();
    const { tables } = baseModel({
      file: 'signposts.csv',
      from: 'zy-001,银行卡和贷款纠纷',
      to: 'zy-001,银行卡和存款纠纷',
    });
    site = new ChangedSite(await published(new Model(tables, TODAY, ledger)));
    expect(await found()).toEqual(['record-differs zy-001', 'record-differs zy-001']);
  });
});

test('before the first publication only the files are compared', async () => {
  const verdict = await verifySite(await published(baseModel()));
  expect(verdict).toMatchObject({ differences: [], publications: 0 });
  expect(verdictText(verdict)).toContain('还没有定过版');
});

describe('a file beside another, for servers that send what is compressed', () => {
  const file = 'data/duties.csv';
  const bytes = async () => (await site.read(file)) ?? new Uint8Array();

  test('is no fault where it holds the same', async () => {
    site.put(`${file}.gz`, gzipSync(await bytes()));
    site.put(`${file}.br`, brotliCompressSync(await bytes()));
    expect(await found()).toEqual([]);
  });

  test.each([
    ['another text', async () => gzipSync('别的')],
    ['more than the file', async () => gzipSync(Buffer.concat([await bytes(), Buffer.alloc(9)]))],
    ['a bomb', async () => gzipSync(Buffer.alloc(50_000_000))],
    ['what cannot be unpacked', async () => Buffer.from('no gzip')],
    ['only half', async () => gzipSync(await bytes()).subarray(0, 300)],
    [
      'something behind the end',
      async () => Buffer.concat([gzipSync(await bytes()), Buffer.from('more')]),
    ],
  ])('is named where it holds %s', async (_what, packed) => {
    site.put(`${file}.gz`, await packed());
    expect(await found()).toEqual([`twin-differs ${file}.gz`]);
    expect(verdictText(await verifySite(site))).toContain(
      `文件 ${file}.gz 解开以后与 ${file} 不同，读者看到的不是公布的内容。`,
    );
  });

  test('is named where somebody has listed it, too', async () => {
    site.put(`${file}.br`, brotliCompressSync('别的'));
    await site.manifestAnew();
    expect(await found()).toEqual([`twin-differs ${file}.br`]);
  });

  test('may stand beside an asset that is kept for open pages, and no page may', async () => {
    const kept = ['_astro/old.js', '_astro/page.html'].map((name) =>
      listed(name, Buffer.from(name)),
    );
    site.put('earlier-assets.json', JSON.stringify(kept.slice(0, 1)));
    site.put('_astro/old.js', '_astro/old.js');
    site.put('_astro/old.js.gz', gzipSync('_astro/old.js'));
    expect(await found()).toEqual([]);
    site.put('earlier-assets.json', JSON.stringify(kept));
    site.put('_astro/page.html', '_astro/page.html');
    expect(await found()).toContain('file-extra _astro/page.html');
  });

  test('is an extra file where there is none to be beside', async () => {
    site.put('data/nothing.csv.gz', gzipSync('x'));
    site.put(`${file}.zip`, 'x');
    expect(await found()).toEqual([
      'file-extra data/duties.csv.zip',
      'file-extra data/nothing.csv.gz',
    ]);
  });
});

describe('what the ledger keeps beside itself, and the manifest made to agree', () => {
  test('a row as it was published', async () => {
    await site.tamper('data/published/duties.csv', '督促建设单位限期维修并回访', '督促建设单位');
    await site.manifestAnew();
    expect(await found()).toEqual(['record-differs zr-bj001-01']);
  });

  test('a table as it was published', async () => {
    site.remove('data/published/signposts.csv');
    await site.manifestAnew();
    expect(await found()).toEqual(['file-missing data/published/signposts.csv']);
  });

  test('an address that was once published', async () => {
    const sealedList = '/about/\n/data/\n/old/ → /data/\n/robots.txt\n';
    const { ledger } = seal(baseTables(), NO_LEDGER, TODAY, sealedList) ?? { ledger: NO_LEDGER };
    const verdictOf = (list: string, copy = sealedList) =>
      verifyAddresses(
        ledger,
        new Map([
          ['data/urls.txt', Buffer.from(list)],
          ['data/published/urls.txt', Buffer.from(copy)],
        ]),
        ['about/index.html', 'data/index.html', 'robots.txt'].map((name) =>
          listed(name, new Uint8Array()),
        ),
      ).map(({ kind, name }) => `${kind} ${name}`);
    expect(verdictOf(sealedList)).toEqual([]);
    expect(verdictOf(`${sealedList}/new/\n`)).toEqual(['address-dead /new/']);
    expect(verdictOf(sealedList.replace('/about/\n', ''))).toEqual(['address-gone /about/']);
    expect(verdictOf(sealedList.replace('→ /data/', '→ /about/'))).toEqual([
      'address-redirected /old/',
    ]);
    expect(verdictOf(sealedList, '/about/\n')).toEqual([
      'addresses-differ data/published/urls.txt',
    ]);
  });
});

test('a link is no file, whatever it shows', async () => {
  site.link('data/duties.csv');
  site.link('elsewhere');
  expect(await found()).toEqual(['not-a-file data/duties.csv', 'not-a-file elsewhere']);
  expect(verdictText(await verifySite(site))).toContain('是指向别处的链接');
});

describe('what is no site is said in a sentence', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingze-site-'));
  mkdirSync(path.join(folder, 'data'));
  writeFileSync(path.join(folder, 'manifest.json'), '{');
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['a folder that is not there', path.join(folder, 'nowhere'), '这个目录'],
    ['a file', path.join(folder, 'manifest.json'), '不是目录'],
    ['a folder of other things', path.join(folder, 'data'), '那里没有 manifest.json'],
  ])('%s', async (_what, place, said) => {
    expect(await refusalOf(() => openSite(place).then(verifySite))).toContain(said);
  });

  test('a manifest that is damaged', async () => {
    expect(await refusalOf(() => openSite(folder).then(verifySite))).toContain('读不出来');
  });
});

test('a program is told as one, whatever its name ends in', () => {
  for (const name of ['_astro/page.js', 'guide-search/worker.js', 'guide-search/wasm.x.pagefind']) {
    const differences = [{ kind: 'rebuilt-extra', name }] as const;
    expect(verdictText({ differences, files: 0, records: 0, publications: 0 })).toContain(
      `脚本 ${name} 网站上有`,
    );
  }
});
