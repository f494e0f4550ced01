/** The whole way of a change on a copy of the data, by the commands a clerk and CI run: edited, refused, drafted, filled in, sealed, built, verified. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { localToday } from '../../src/check/check.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-publication-'));
const data = (file: string) => path.join(folder, 'data', file);
const site = (file: string) => path.join(folder, 'site', file);
const read = (file: string) => readFileSync(file, 'utf8');
const today = localToday();

/** Runs a command of the project on the copy. */
function command(name: string, ...parameters: string[]): { passed: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync('node', [`scripts/${name}.ts`, ...parameters], {
    encoding: 'utf8',
    env: {
      ...process.env,
      MINGZE_DATA: path.join(folder, 'data'),
      MINGZE_DIST: path.join(folder, 'site'),
      MINGZE_WORK: path.join(folder, 'work'),
    },
  });
  return { passed: status === 0, output: `${stdout}${stderr}` };
}

/** Replaces text in a file, once; returns how to undo it. */
function edit(file: string, from: string, to: string): () => void {
  const before = read(file);
  expect(before.split(from).length - 1, `${from} in ${file}`).toBe(1);
  writeFileSync(
    file,
    before.replace(from, () => to),
  );
  return () => writeFileSync(file, before);
}

/** What a clerk adds to the drafts: basis, reason, applicant and the day from which the change holds. */
function fillDrafts(reason: string): void {
  const file = data('list-changes.csv');
  const draft = new RegExp(`,,,,,${today},$`, 'gm');
  const filled = `,示例〔2026〕99号,${reason},区委编办,,${today},${today}`;
  expect(read(file)).toMatch(draft);
  writeFileSync(file, read(file).replace(draft, filled));
}

const LEAD = 'zr-bj001-05,bj-001,已过保修期，公共部位渗漏,,';
const WITHDRAWN = 'bj-085';
const HEIR = 'bj-010';

test.beforeAll(() => {
  cpSync('data', path.join(folder, 'data'), { recursive: true });
  // Whatever waits in the data to be sealed is no part of this story.
  const { passed, output } = command('seal');
  expect(passed, output).toBe(true);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('another lead without a row of changes is refused, with both values and the command', () => {
  edit(data('duties.csv'), `${LEAD}区物业中心,`, `${LEAD}区住建局,`);
  const { passed, output } = command('check');
  expect(passed).toBe(false);
  expect(output).toMatch(
    /data\/duties\.csv:6 单位「区住建局」与公布时的「区物业中心」不同.*npm run changes/,
  );
  expect(output).toContain('1 处错误');
});

test('the row is drafted, and refused until what only the clerk knows is filled in', () => {
  expect(command('changes').output).toContain('责任分工 zr-bj001-05 变更 单位');
  const { passed, output } = command('check');
  expect(passed).toBe(false);
  for (const label of ['依据', '原因', '申请单位', '生效日期'])
    expect(output).toMatch(new RegExp(`list-changes\\.csv:\\d+ 「?${label}`));
  fillDrafts('维修资金的事并给住建部门一家管');
  expect(command('check')).toMatchObject({ passed: true });
});

test('a deleted record is refused; one that is withdrawn with its reason passes', () => {
  const row =
    new RegExp(`^${WITHDRAWN},.*\\n`, 'm').exec(read(data('boundary-items.csv')))?.[0] ?? '';
  const putBack = edit(data('boundary-items.csv'), row, '');
  const deleted = command('check');
  expect(deleted.passed).toBe(false);
  expect(deleted.output).toContain(
    `data/boundary-items.csv 编号「${WITHDRAWN}」公布过，现在表里没有了`,
  );
  putBack();

  edit(data('boundary-items.csv'), row, row.replace(/,生效,\n$/, `,已被替代,${HEIR}\n`));
  expect(command('check').passed).toBe(false);
  expect(command('changes').output).toContain('起草了 2 条变动');
  fillDrafts('两件事说的是一回事，并到一件里');
  expect(command('check')).toMatchObject({ passed: true });
});

test('what is not sealed is told, and once sealed the site is built and verified', () => {
  expect(command('seal', '--check').passed).toBe(false);
  expect(command('seal').output).toMatch(/新增 3，变动 2，撤下 0/);
  expect(command('seal', '--check').passed).toBe(true);
  const built = command('build');
  expect(built.passed, built.output).toBe(true);
  expect(command('verify').output).toContain('核对无误');
});

test('the page shows what was and what is, and the old version still stands at its date', () => {
  const page = read(site('boundary/bj-001/index.html'));
  expect(page).toMatch(/<del>.*?区物业中心.*?<\/del>/);
  expect(page).toMatch(/<ins>.*?区住建局.*?<\/ins>/);
  const lead = (html: string) => /已过保修期，公共部位渗漏.*?牵头.*?<\/dd>/s.exec(html)?.[0];
  expect(lead(page)).toContain('区住建局');
  expect(page).toContain(`/boundary/bj-001/at/${today}/`);

  const older = read(site('boundary/bj-001/at/2024-07-01/index.html'));
  expect(older).toContain('不是现行');
  expect(lead(older)).toContain('区物业中心');
  const compared = read(site(`boundary/bj-001/compare/2024-07-01/${today}/index.html`));
  expect(compared).toContain('区物业中心');
  expect(compared).toContain('区住建局');
});

test('every feed it concerns tells of the change, and it has a page of its own', () => {
  const [id = ''] =
    /^bd-[\d-]+(?=,责任分工,zr-bj001-05,变更,单位,)/m.exec(read(data('list-changes.csv'))) ?? [];
  expect(read(site(`changes/${id}/index.html`))).toContain('维修资金的事并给住建部门一家管');
  for (const page of ['', 'lists/boundary-items/', 'by/bm-zhujian/', 'by/sy-wuye/']) {
    for (const type of ['atom', 'json'])
      expect(read(site(`changes/${page}feed.${type}`)), page).toContain(`变动编号：${id}。`);
  }
  expect(read(site('changes/by/bm-jiaoti/feed.atom'))).not.toContain(`变动编号：${id}。`);
});

test('the withdrawn record keeps its page: since when, why, and what holds instead', () => {
  const page = read(site(`boundary/${WITHDRAWN}/index.html`));
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('不再执行');
  expect(page).toContain('两件事说的是一回事，并到一件里');
  expect(page).toMatch(new RegExp(`现行的是：<a href="/boundary/${HEIR}/">`));
  expect(existsSync(site(`api/v1/boundary-items/${WITHDRAWN}.json`))).toBe(true);
});

test('a file changed after publication is named, and no other', () => {
  const name = 'api/v1/boundary-items/bj-001.json';
  const putBack = edit(site(name), '"name":"房屋渗漏处置"', '"name":"房屋漏水处置"');
  const { passed, output } = command('verify');
  expect(passed).toBe(false);
  expect(output).toContain(`文件 ${name} 与清单登记的摘要不同`);
  expect(output).toContain('有 1 处对不上');
  putBack();
  expect(command('verify').passed).toBe(true);
});

test('who also forges the manifest is given away by the ledger, and who forges the ledger by its chain', () => {
  const undo = [
    edit(site('data/duties.csv'), `${LEAD}bm-zhujian,`, `${LEAD}bm-zhzf,`),
    forge('data/duties.csv'),
  ];
  expect(command('verify').output).toMatch(/记录 .*zr-bj001-05.*与账本登记的摘要不同/);
  for (const putBack of undo.toReversed()) putBack();

  const ledger = read(site('data/ledger.csv'));
  const entry = /^.*zr-bj001-05,[\da-f]+/m.exec(ledger)?.[0] ?? '';
  const forged = [
    edit(
      site('data/ledger.csv'),
      entry,
      entry.replace(/[\da-f]$/, (last) => (last === '0' ? '1' : '0')),
    ),
    forge('data/ledger.csv'),
  ];
  expect(command('verify').output).toMatch(/账本与第 \d+ 期登记的账本摘要不同/);
  for (const putBack of forged.toReversed()) putBack();
  expect(command('verify').passed).toBe(true);
});

/** Writes the digest of a changed file into the manifest, as somebody would who knows of it. */
function forge(name: string): () => void {
  const content = readFileSync(site(name));
  const manifest = read(site('manifest.json'));
  const entry = new RegExp(`\\{"path":"${name}".*\\}`).exec(manifest)?.[0] ?? '';
  const sha256 = createHash('sha256').update(content).digest('hex');
  return edit(
    site('manifest.json'),
    entry,
    JSON.stringify({ path: name, bytes: content.length, sha256 }),
  );
}
