/** What the guide tells readers to do by hand, done as it stands there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerFiles } from '../../../src/emit/ledger.ts';
import { plainCsvFiles } from '../../../src/emit/plain-csv.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { districtModel } from '../district.ts';
import { root } from '../helpers.ts';

const guide = readFileSync(path.join(root, 'content/guide/check-the-site.mdx'), 'utf8');
const script = /```python\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
const folder = mkdtempSync(path.join(tmpdir(), 'mingze-by-hand-'));
const inFolder = (name: string) => path.join(folder, name);
const model = districtModel();

beforeAll(async () => {
  writeFileSync(inFolder('digest.py'), script);
  for (const file of [...plainCsvFiles(model), ...ledgerFiles(model)])
    if (/^data\/plain\/(?:duties|bodies|laws|ledger)\.csv$/.test(file.path))
      writeFileSync(inFolder(path.basename(file.path)), await contentOf(file));
});
afterAll(() => rmSync(folder, { recursive: true }));

const isHere = spawnSync('python3', ['--version']).error === undefined;
const digest = (table: string, id: string) =>
  spawnSync('python3', ['digest.py', table, id], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  }).stdout.trim();

describe.runIf(isHere)('the digest of a record', () => {
  test.each(['duties', 'bodies', 'laws'])('of %s is that of the ledger', (table) => {
    const entries = model.ledger.entries.filter((entry) => entry.table === table);
    const some = [entries[0], entries.at(Math.floor(entries.length / 2)), entries.at(-1)];
    for (const entry of some) expect(digest(table, entry?.id ?? '')).toBe(`${entry?.digest} 一致`);
  });

  test('is another when one character is', () => {
    const csv = readFileSync(inFolder('duties.csv'), 'utf8');
    const [id = ''] = csv.split('\n')[1]?.split(',') ?? [];
    writeFileSync(inFolder('duties.csv'), csv.replace('牵头', '配合'));
    expect(digest('duties', id)).toMatch(/ 不一致$/);
    writeFileSync(inFolder('duties.csv'), csv);
  });
});
