import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { siteFiles } from '../../../src/build/site-files.ts';
import { isRecord } from '../../../src/ledger/ledger.ts';
import { Model } from '../../../src/model/model.ts';
import { pathsIn, writeManifest } from '../../../src/publish/manifest.ts';
import { openSite } from '../../../src/publish/published-site.ts';
import { verifySite } from '../../../src/publish/verify.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { verdictText } from '../../../src/words/publish-text.ts';
import { announcedBytes, EFFECTIVE } from '../announced.ts';
import { baseBytes, baseModel, modelOf, refusalOf, sealed, TODAY } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The open data of the small data set with its manifest: what a build writes, without the pages. */
async function publish(model: Model): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const emitted of siteFiles(model)) {
    const file = path.join(folder, emitted.path);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await contentOf(emitted));
  }
  await writeManifest(folder, await pathsIn(folder), model.ledger);
}

const sealedModel = () => modelOf(sealed(baseBytes()));

const found = async () => {
  const verdict = await verifySite(await openSite(folder));
  return verdict.differences.map(({ kind, name }) => `${kind} ${name}`);
};

function tamper(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    path.join(folder, file),
    text.replace(from, () => to),
  );
}

/** What somebody who changes files does to hide it. */
async function writeManifestAnew(): Promise<void> {
  rmSync(path.join(folder, 'manifest.json'));
  await writeManifest(folder, await pathsIn(folder), sealedModel().ledger);
}

beforeEach(() => publish(sealedModel()));

test('a site with announced changes is found whole before and after they take effect', async () => {
  for (const today of [TODAY, EFFECTIVE]) {
    await publish(modelOf(sealed(announcedBytes()), today));
    expect(await found(), today).toEqual([]);
  }
});

test('what is announced is vouched for like what holds', async () => {
  await publish(modelOf(sealed(announcedBytes())));
  tamper('api/v1/duties.json', '发现线索当天上报', '发现线索两天内上报');
  expect(await found()).toEqual(['file-differs api/v1/duties.json', 'record-differs zr-sd002-02']);
});

test('a site as it was built is found whole', async () => {
  const model = sealedModel();
  const verdict = await verifySite(await openSite(folder));
  expect(verdict.differences).toEqual([]);
  expect(verdict.records).toBe(model.ledger.entries.filter(isRecord).length);
  expect(verdictText(verdict)).toMatch(
    /^核对无误：\d+ 个文件与清单一致；\d+ 条记录与账本一致，1 期定版环环相接。$/,
  );
});

describe('one thing that was tampered with is named', () => {
  test('a duty in a table', async () => {
    tamper('data/duties.csv', '督促建设单位限期维修并回访', '督促建设单位限期维修');
    expect(await found()).toEqual(['file-differs data/duties.csv', 'record-differs zr-bj001-01']);
    const verdict = await verifySite(await openSite(folder));
    expect(verdictText(verdict)).toBe(
      '文件 data/duties.csv 与清单登记的摘要不同，改动过。\n记录 zr-bj001-01（data/duties.csv）与账本登记的摘要不同。\n有 2 处对不上。',
    );
  });

  test('a record in the JSON of its table', async () => {
    tamper('api/v1/bodies.json', '区住建局', '区建设局');
    expect(await found()).toEqual(['file-differs api/v1/bodies.json', 'record-differs bm-zhujian']);
  });

  test('a table whose JSON holds no records any more', async () => {
    writeFileSync(path.join(folder, 'api/v1/signposts.json'), '{}');
    expect(await found()).toEqual(['file-differs api/v1/signposts.json', 'record-missing zy-001']);
  });

  test('a record in a JSON of its own, and the manifest made to agree', async () => {
    tamper('api/v1/boundary-items/bj-001.json', '"name":"', '"name":"新的');
    expect(await found()).toEqual([
      'file-differs api/v1/boundary-items/bj-001.json',
      'record-differs bj-001',
    ]);
    await writeManifestAnew();
    expect(await found()).toEqual(['record-differs bj-001']);
  });

  test('a JSON that speaks of another record than its name says', async () => {
    tamper('api/v1/boundary-items/bj-001.json', '"id":"bj-001"', '"id":"bj-002"');
    await writeManifestAnew();
    expect(await found()).toEqual(['record-missing bj-001']);
  });

  test('a record that was left out, and the manifest made to agree', async () => {
    const csv = readFileSync(path.join(folder, 'data/signposts.csv'), 'utf8');
    writeFileSync(path.join(folder, 'data/signposts.csv'), csv.split('\r\n')[0] ?? '');
    await writeManifestAnew();
    expect(await found()).toEqual(['record-missing zy-001']);
  });

  test('a column of the schema, and the manifest made to agree', async () => {
    tamper('data/schema.csv', 'duties.role,duties,role,choice', 'duties.role,duties,role,text');
    expect(await found()).toEqual(['file-differs data/schema.csv', 'record-differs duties.role']);
    await writeManifestAnew();
    expect(await found()).toEqual(['record-differs duties.role']);
  });

  test('a line of the ledger', async () => {
    tamper('data/ledger.csv', '在册', '停用');
    expect(await found()).toEqual(['file-differs data/ledger.csv', 'ledger-differs 1']);
  });

  test('a day of the chain', async () => {
    tamper('data/publications.csv', TODAY, '2026-01-01');
    expect(await found()).toEqual(['file-differs data/publications.csv', 'link-broken 1']);
  });

  test('a manifest of another publication', async () => {
    rmSync(path.join(folder, 'manifest.json'));
    const other = modelOf(sealed(baseBytes(), '2026-11-22')).ledger;
    await writeManifest(folder, await pathsIn(folder), other);
    expect(await found()).toEqual(['publication-differs 1']);
  });

  test('a file that is gone, and one that was put there', async () => {
    rmSync(path.join(folder, 'api/v1/index.json'));
    appendFileSync(path.join(folder, 'extra.html'), 'hello');
    expect(await found()).toEqual(['file-missing api/v1/index.json', 'file-extra extra.html']);
  });

  test('a record that was published without being sealed', async () => {
    const { ledger } = sealedModel();
    const { tables } = baseModel({
      file: 'signposts.csv',
      from: 'zy-001,银行卡和贷款纠纷',
      to: 'zy-001,银行卡和存款纠纷',
    });
    await publish(new Model(tables, TODAY, ledger));
    expect(await found()).toEqual(['record-differs zy-001', 'record-differs zy-001']);
  });
});

test('before the first publication only the files are compared', async () => {
  await publish(baseModel());
  const verdict = await verifySite(await openSite(folder));
  expect(verdict).toMatchObject({ differences: [], publications: 0 });
  expect(verdictText(verdict)).toContain('还没有定过版');
});

describe('what is no site is said in a sentence', () => {
  test.each([
    ['a folder that is not there', path.join(folder, 'nowhere'), '这个目录'],
    ['a file', path.join(folder, 'manifest.json'), '不是目录'],
    ['a folder of other things', path.join(folder, 'data'), '那里没有 manifest.json'],
  ])('%s', async (_what, place, said) => {
    expect(await refusalOf(() => openSite(place).then(verifySite))).toContain(said);
  });

  test('a manifest that is damaged', async () => {
    tamper('manifest.json', '{', '');
    expect(await refusalOf(() => openSite(folder).then(verifySite))).toContain('读不出来');
  });
});
