/**
 * One story whole, as it is told by the tables, by the model on each day, and by the pages: complaints, a case, a dispute, the
 * matter handled, a ruling, the list changed, the complaints taken up together, the year judged.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { baseFolder, checkBytes, modelOf, root } from '../helpers.ts';
import { AFTER, chapters } from './chapters.ts';
import { judgedChapters } from './judged.ts';
import { StoryTables } from './story-tables.ts';

const written = new StoryTables();

describe.each([...chapters, ...judgedChapters])('$day: $name', ({ day, write, known }) => {
  test('is written without a fault, and known on its day', () => {
    write(written);
    const bytes = written.bytes();
    expect(checkBytes(bytes).problems.map(sentence)).toEqual([]);
    known(modelOf(bytes, day));
  });
});

/** What the pages say at the end of the story: the day and the body of each step, and the ways from one to another. */
const PAGES: readonly (readonly [page: string, says: readonly string[]])[] = [
  [
    'rulings/cd-2025-001',
    [
      ...['2025年3月10日', '2025年4月21日', '2025年4月25日', '2025年5月13日', '2025年5月16日'],
      ...['2025年5月19日', '2025年5月26日', '首接单位', '区综合执法局', '/meetings/hs-2025-001/'],
      ...['清单改了什么', '/changes/bd-2025-101/', '夜间施工噪声监管', '先行办结</strong>'],
    ],
  ],
  ['meetings/hs-2025-001', ['2025年5月13日', '区环境分局', '/rulings/cd-2025-001/', '形成结论']],
  ['changes/bd-2025-101', ['/rulings/cd-2025-001/', '2025年6月16日', AFTER]],
  ['boundary/bj-003', [AFTER, '/rulings/cd-2025-001/']],
  [
    'hotline/determinations',
    ['/rulings/cd-2025-001/', '/changes/bd-2025-101/', '/meetings/hs-2025-001/', '超期 4 个工作日'],
  ],
  ['hotline/rx-2025-004', ['2025年3月10日', '区综合执法局', '/rulings/cd-2025-001/']],
  [
    'campaigns/zt-2025-101',
    ['2025年7月18日', '2025年8月1日', '/hotline/rx-2025-001/', '区环境分局'],
  ],
  ['campaigns/clusters', ['/campaigns/zt-2025-101/', '/boundary/bj-003/']],
  ['evaluation/2025/bm-zhifa', ['75', '/hotline/rx-2025-003/']],
  ['evaluation/findings/wt-2025-101', ['2025年9月26日', '区综合执法局']],
  ['figures/determination-changed-lists', ['/rulings/cd-2025-001/']],
];

describe('the pages at the end of it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingze-story-'));
  const data = path.join(folder, 'data');
  const site = path.join(folder, 'site');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(() => {
    const told = new StoryTables();
    for (const { write } of [...chapters, ...judgedChapters]) write(told);
    mkdirSync(data);
    cpSync(path.join(baseFolder, 'settings.json'), path.join(data, 'settings.json'));
    for (const [file, text] of told.texts()) writeFileSync(path.join(data, file), text);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...{ PATH: process.env['PATH'], HOME: process.env['HOME'] },
        ...{ MINGZE_DATA: data, MINGZE_DIST: site, MINGZE_WORK: path.join(folder, 'work') },
      },
    });
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
  }, 600_000);

  test.each(PAGES)('%s', (page, says) => {
    const html = readFileSync(path.join(site, page, 'index.html'), 'utf8');
    for (const said of says) expect(html).toContain(said);
  });
});
