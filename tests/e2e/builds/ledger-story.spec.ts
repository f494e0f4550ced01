/** What the ledger is for, told as a clerk lives it: the real commands, one after another, on a copy of the data and its ledger. */
import { execFile } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { sha256 } from '../../../src/ledger/digest.ts';
import { workFolder } from '../../../src/site/folders.ts';
import { DataCopy } from '../../site/data-copy.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

/** The lead of one branch of one matter passes from one department to another; a third has no part in it. */
const duty = { id: 'zr-bj012-08', item: 'bj-012', firstDay: '2025-08-01' };
const before = { id: 'bm-zhujian', name: '区住建局' };
const after = { id: 'bm-zhzf', name: '区综合执法局' };
const stranger = 'bm-weijian';
const reason = '催费断水断电的，要到场制止并处罚';
/** Another matter is merged into it. */
const withdrawn = { id: 'bj-015', reason: '停车收费并入物业收费一起监管' };

let copy: DataCopy;
test.beforeAll(() => {
  copy = new DataCopy(true);
  copy.goOnFrom(workFolder());
});
test.afterAll(() => copy.remove());

/** Runs a command of the project on the copy. */
function run(script: string, ...parameters: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...parameters],
      // The report is that of a terminal wherever the tests run.
      { env: { ...process.env, ...copy.env, GITHUB_ACTIONS: '' }, maxBuffer: 64_000_000 },
      (_error, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, output: `${stdout}${stderr}` }),
    );
  });
}

type Row = Record<string, string>;

const rowsOf = (file: string): Row[] =>
  Papa.parse<Row>(copy.read(file).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
    .data;

/** Saves a table with some rows changed, or left out where there is nothing in their place. */
function save(file: string, change: (row: Row) => Row | undefined): void {
  const rows = rowsOf(file);
  copy.write(
    file,
    `${Papa.unparse(
      rows.map(change).filter((row) => row !== undefined),
      { newline: '\n' },
    )}\n`,
  );
}

const edit = (file: string, id: string, cells: Row): void =>
  save(file, (row) => (row['编号'] === id ? { ...row, ...cells } : row));

const remove = (file: string, id: string): void =>
  save(file, (row) => (row['编号'] === id ? undefined : row));

const changesOf = (record: string): Row[] =>
  rowsOf('list-changes.csv').filter((row) => row['记录'] === record);

/** The line of a record; the header is the first. */
const lineOf = (file: string, id: string): number =>
  rowsOf(file).findIndex((row) => row['编号'] === id) + 2;

/** Gives the drafted rows of a record what only a person knows. They take effect on the day they are published. */
function fill(record: string, why: string): void {
  save('list-changes.csv', (row) =>
    row['记录'] === record && row['依据'] === ''
      ? {
          ...row,
          依据: '示例〔2026〕99号',
          原因: why,
          申请单位: before.name,
          生效日期: row['公布日期'] ?? '',
        }
      : row,
  );
}

const file = (name: string): string => path.join(copy.site, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');
/** A page, after those of the fields of a body that has such pages. */
const page = (address: string): string => {
  const fields = globSync(`${address}ly-*/index.html`, { cwd: file('') }).toSorted();
  return [...fields, `${address}index.html`].map(read).join('\n');
};

/** The change of the lead. */
const change = () => {
  const row = changesOf(duty.id).at(-1);
  if (row === undefined) throw new Error('the change is not drafted');
  return { id: row['编号'] ?? '', day: row['公布日期'] ?? '' };
};

test('the data as it is passes', async () => {
  const { code, output } = await run('check');
  expect(output).toContain('检查通过');
  expect(code).toBe(0);
});

test('a lead that was edited without a row of changes is refused: where, what it was and is, and the cure', async () => {
  edit('duties.csv', duty.id, { 单位: after.name });
  const { code, output } = await run('check');
  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(
      `duties\\.csv:${lineOf('duties.csv', duty.id)} 单位「${after.name}」与公布时的「${before.name}」不同.*npm run changes`,
    ),
  );
  const seal = await run('seal');
  expect(seal.code).not.toBe(0);
  expect(seal.output).toContain('没有定版，账本没有动。');
});

test('the draft names the field and both values, once, and is refused until a person has said why', async () => {
  const drafted = await run('changes');
  expect(drafted.output).toContain(`责任分工 ${duty.id} 变更 单位`);
  expect(changesOf(duty.id)).toMatchObject([
    { 清单: '责任分工', 类型: '变更', 字段: '单位', 变动前: before.name, 变动后: after.name },
  ]);
  const again = await run('changes');
  expect(again.output).toContain('没有要登记的改动');
  const { code, output } = await run('check');
  expect(code).toBe(1);
  for (const missing of ['依据', '原因', '申请单位', '生效日期'])
    expect(output).toMatch(new RegExp(`list-changes\\.csv:\\d+ 「${missing}」是空的`));
});

test('filled in, it is accepted', async () => {
  fill(duty.id, reason);
  const { code, output } = await run('check');
  expect(output).toContain('检查通过');
  expect(code).toBe(0);
});

test('a published row that is deleted is refused, of a duty and of a matter, with the proper way', async () => {
  for (const [table, id, cure] of [
    ['duties.csv', 'zr-bj012-12', 'npm run changes'],
    ['boundary-items.csv', withdrawn.id, '把这一行放回'],
  ] as const) {
    const whole = copy.read(table);
    remove(table, id);
    const { code, output } = await run('check');
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`${table} 编号「${id}」公布过，现在表里没有了.*${cure}.*〔record-kept〕`),
    );
    copy.write(table, whole);
  }
});

test('withdrawn in the proper way, with its changes on record, it is accepted', async () => {
  edit('boundary-items.csv', withdrawn.id, { 状态: '已被替代', 替代事项: duty.item });
  expect((await run('check')).code).toBe(1);
  const drafted = await run('changes');
  expect(drafted.output).toContain('起草了 2 条变动');
  fill(withdrawn.id, withdrawn.reason);
  const { code, output } = await run('check');
  expect(output).toContain('检查通过');
  expect(code).toBe(0);
});

test('it is sealed as one more publication, and the site is built', async () => {
  const publications = rowsOf('publications.csv').length;
  expect((await run('seal', '--check')).code).toBe(1);
  const sealed = await run('seal');
  expect(sealed.output).toContain(`第 ${publications + 1} 期`);
  expect(sealed.code).toBe(0);
  expect(rowsOf('publications.csv')).toHaveLength(publications + 1);
  const rest = await run('seal', '--check');
  expect([rest.code, rest.output]).toEqual([0, expect.stringContaining('数据都已定版')]);
  const built = await run('build');
  expect(built.output).toContain('建成');
  expect(built.code).toBe(0);
});

const marked = [`<del>${before.name}</del>`, `<ins>${after.name}</ins>`];

test('the page of the matter and that of the change show what it was, what it is and why', () => {
  const told = `牵头单位由${before.name}改为${after.name}`;
  for (const html of [page(`boundary/${duty.item}/`), page(`changes/${change().id}/`)])
    for (const part of [told, reason, `/changes/${change().id}/`]) expect(html).toContain(part);
  // Of a matter that changed often the page says it in a sentence; marked it stands on the page of the change.
  for (const part of marked) expect(page(`changes/${change().id}/`)).toContain(part);
});

test('the feeds of all changes, of the list and of both departments have it, and no other', () => {
  const has = (channel: string) => {
    const { items } = JSON.parse(read(`${channel}feed.json`)) as { items: Row[] };
    const [item] = items.filter((entry) => entry['content_html']?.includes(change().id));
    const entry = read(`${channel}feed.atom`)
      .split('<entry>')
      .find((text) => text.includes(change().id));
    return { item, entry };
  };
  const channels = ['', 'lists/boundary-items/', `by/${before.id}/`, `by/${after.id}/`];
  for (const channel of channels) {
    const { item, entry } = has(`changes/${channel}`);
    for (const part of marked) {
      expect(item?.['content_html'], channel).toContain(part);
      expect(entry, channel).toContain(part.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
    expect(item?.['summary'], channel).toContain(reason);
  }
  expect(has(`changes/by/${stranger}/`)).toEqual({ item: undefined, entry: undefined });
});

test('the old version is readable at its date, and beside the new one', () => {
  type Branches = { branches: { stages: { duties: Row[] }[] }[] };
  const lead = (json: string) => {
    const { branches } = JSON.parse(read(json)) as Branches;
    const duties = branches.flatMap(({ stages }) => stages.flatMap((stage) => stage.duties));
    return duties.find(({ id }) => id === duty.id)?.['body'];
  };
  const versions = `api/v1/boundary-items/${duty.item}/at`;
  expect(lead(`${versions}/${duty.firstDay}.json`)).toBe(before.id);
  expect(lead(`${versions}/${change().day}.json`)).toBe(after.id);
  const old = page(`boundary/${duty.item}/at/${duty.firstDay}/`);
  expect(old).toContain('这不是现行版本。');
  expect(old).not.toContain(reason);
  type Versions = { versions: { from: string }[] };
  const { versions: all } = JSON.parse(read(`api/v1/boundary-items/${duty.item}.json`)) as Versions;
  const comparison = page(`boundary/${duty.item}/compare/${all[1]?.from}/${change().day}/`);
  for (const part of marked) expect(comparison).toContain(part);
});

test('of what was withdrawn a page is left that says since when, why and what holds instead', () => {
  const html = page(`boundary/${withdrawn.id}/`);
  expect(html).toMatch(/<meta name="robots" content="noindex"/);
  const [year, month, day] = change().day.split('-').map(Number);
  expect(html).toContain(`自 ${year}年${month}月${day}日 起被替代，不再执行。`);
  expect(html).toContain(withdrawn.reason);
  expect(html).toMatch(new RegExp(`现行的是：<a href="/boundary/${duty.item}/"`));
  expect(JSON.parse(read(`api/v1/boundary-items/${withdrawn.id}.json`))).toMatchObject({
    id: withdrawn.id,
    status: '已被替代',
    replacedBy: duty.item,
  });
  expect(html).toMatch(/<meta name="description" content="自 [^"]+ 起被替代，不再执行。/);
});

test('what was withdrawn counts no more among what the list, its field and its leads have', () => {
  const lead = JSON.parse(read(`api/v1/bodies/${before.id}.json`)) as Record<string, string[]>;
  // One more was replaced before.
  expect(lead['withdrawn']).toEqual([withdrawn.id, 'bj-054']);
  expect(lead['leads']).not.toContain(withdrawn.id);
  expect(lead['leads']).toContain(duty.item);
  const { domain } = JSON.parse(read(`api/v1/boundary-items/${withdrawn.id}.json`)) as Row;
  for (const address of ['boundary/', `domains/${domain}/`, `departments/${before.id}/`]) {
    const [present = '', kept = ''] = page(address).split('<section id="withdrawn">');
    expect(present, address).toContain(`href="/boundary/${duty.item}/"`);
    expect(present, address).not.toContain(`href="/boundary/${withdrawn.id}/"`);
    expect(kept, address).toMatch(/^<h2>不再执行的事项 <span class="muted">\d+ 项/);
    expect(kept, address).toContain(`href="/boundary/${withdrawn.id}/"`);
  }
  expect(page(`departments/${before.id}/`)).toContain(`牵头的事项（${lead['leads']?.length}）`);
});

/** What verify says of the site after one more change, which is taken back. */
async function verdictAfter(name: string, tamper: (text: string) => string): Promise<string[]> {
  const whole = read(name);
  const tampered = tamper(whole);
  expect(tampered).not.toBe(whole);
  writeFileSync(file(name), tampered);
  const { code, output } = await run('verify');
  writeFileSync(file(name), whole);
  expect(code).toBe(1);
  return output.trim().split('\n');
}

/** The same by somebody who knows of the manifest and mends it. */
async function verdictAfterForgery(
  name: string,
  tamper: (text: string) => string,
): Promise<string[]> {
  const manifest = read('manifest.json');
  const [was, is] = [read(name), tamper(read(name))].map(sha256);
  writeFileSync(file('manifest.json'), manifest.replace(was ?? '', is ?? ''));
  const verdict = await verdictAfter(name, tamper);
  writeFileSync(file('manifest.json'), manifest);
  return verdict;
}

test('the site as it was built is found whole', async () => {
  const { code, output } = await run('verify');
  expect(output).toMatch(/^核对无误：\d+ 个文件与清单一致/);
  expect(code).toBe(0);
});

test('one page that was tampered with is named, and nothing else', async () => {
  const name = `boundary/${duty.item}/index.html`;
  expect(await verdictAfter(name, (html) => html.replaceAll(after.name, before.name))).toEqual([
    `文件 ${name} 与清单登记的摘要不同，改动过。`,
    '有 1 处对不上。',
  ]);
});

test('a row of the ledger and a publication that were tampered with are named, the manifest mended or not', async () => {
  const entry = new RegExp(`(duties,${duty.id}),[\\da-f]{32}`);
  const forgedRow = (csv: string) => csv.replace(entry, `$1,${'0'.repeat(32)}`);
  const ofRow = await verdictAfterForgery('data/ledger.csv', forgedRow);
  expect(ofRow).toEqual([
    expect.stringMatching(/^账本与第 \d+ 期登记的账本摘要不同。$/),
    `记录 ${duty.id}（data/duties.csv）与账本登记的摘要不同。`,
    `记录 ${duty.id}（api/v1/duties.json）与账本登记的摘要不同。`,
    `记录 ${duty.id}（data/published/duties.csv）与账本登记的摘要不同。`,
    '有 4 处对不上。',
  ]);
  expect(await verdictAfter('data/ledger.csv', forgedRow)).toContain(
    '文件 data/ledger.csv 与清单登记的摘要不同，改动过。',
  );
  // The day of the first publication.
  const forgedDay = (csv: string) => csv.replace(/^(1,)\d{4}/m, '$12020');
  expect(await verdictAfterForgery('data/publications.csv', forgedDay)).toEqual([
    '第 1 期与前一期接不上，或这一期改动过。',
    '有 1 处对不上。',
  ]);
});

test('a ledger in the data folder that no command has written is refused', async () => {
  copy.edit('ledger.csv', `duties,${duty.id},`, `duties,${duty.id},0`);
  const { code, output } = await run('check');
  expect(code).toBe(1);
  expect(output).toMatch(/published\/duties\.csv.*〔ledger-by-command〕/);
});
