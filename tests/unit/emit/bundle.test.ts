import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitFiles } from '../../../src/emit/index.ts';
import { namedCsvFile, namedOnce } from '../../../src/emit/named-files.ts';
import { plainCsvFiles } from '../../../src/emit/plain-csv.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { allTables } from '../../../src/tables/index.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const emitted = [...emitFiles(model)];
const zip = emitted.find(({ path }) => path.endsWith('.zip'));
if (zip === undefined) throw new Error('no ZIP');
const pack = async () => (await contentOf(zip)) as Uint8Array;
const decode = (bytes: Uint8Array | undefined) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the file of everything', () => {
  let bytes: Uint8Array;
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    bytes = await pack();
    files = unzipSync(bytes);
  });

  test('has an address that stays, by the code of the district and not by the day', () => {
    const paths = emitted.map(({ path }) => path).filter((path) => /\.(?:zip|sqlite)$/.test(path));
    expect(paths).toEqual(['data/mingze-370799.zip', 'data/mingze-370799.sqlite']);
  });

  test('holds the tables as they are published, for people and for programs', async () => {
    const named = allTables.map((table) => namedCsvFile(table, namedOnce(model, table)));
    for (const file of [...named, ...plainCsvFiles(model)])
      expect(decode(files[file.path.replace('data/', '')]), file.path).toBe(await contentOf(file));
  });

  test('holds every file that its description names, with the digest that is named there', () => {
    const { resources } = JSON.parse(decode(files['datapackage.json']));
    expect(resources.length).toBeGreaterThan(40);
    for (const { path, hash } of resources) {
      const digest = createHash('sha256').update(files[path] ?? '');
      expect(`sha256:${digest.digest('hex')}`, path).toBe(hash);
    }
  });

  test('gives the digest of every other file in it', () => {
    const { files: listed, ...about } = JSON.parse(decode(files['manifest.json']));
    expect(about).toMatchObject({
      district: '370799',
      updatedOn: model.figures.updatedOn,
      publication: { number: model.ledger.newest?.number, link: model.ledger.newest?.link },
    });
    const found = Object.entries(files)
      .filter(([name]) => name !== 'manifest.json')
      .map(([path, content]) => ({
        path,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      }));
    expect(listed).toEqual(found);
  });

  test('says in Chinese what it is, of which day and under which licence', () => {
    const readme = decode(files['说明.txt']);
    expect(readme.startsWith('\uFEFF示例区')).toBe(true);
    expect(decode(files['LICENSE.txt'])).toContain('CC BY 4.0');
    for (const said of ['示例数据', 'named', 'plain', 'SHA-256', 'CC BY 4.0', '2026年'])
      expect(readme).toContain(said);
    expect(readme.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('can be sent by mail, and is the same, byte for byte, of the same data', async () => {
    expect(bytes.length).toBeLessThan(10_000_000);
    expect(Buffer.compare(await pack(), bytes)).toBe(0);
  });
});
