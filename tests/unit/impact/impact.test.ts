/** What a change of the data changes, and for whom, told of the tests' own district and edited copies of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { impactOf } from '../../../src/impact/impact.ts';
import { sizeOf } from '../../../src/impact/size.ts';
import { type Impact, impactText } from '../../../src/words/impact-text.ts';
import { DataCopy } from '../../site/data-copy.ts';
import { PUBLISHED } from '../district.ts';
import { refusalOf } from '../helpers.ts';

const before = new DataCopy(false);
const after = new DataCopy(false);
afterAll(() => {
  before.remove();
  after.remove();
});
const folderOf = (copy: DataCopy): string => copy.env['MINGZE_DATA'] ?? '';
const told = (since = folderOf(before)) =>
  impactOf({ since, data: folderOf(after), published: '', site: '' }, PUBLISHED);

test('the same data changes nothing, and says so', async () => {
  const impact = await told();
  expect(impact.tables).toEqual([]);
  expect(impactText(impact)).toContain('数据没有改动。');
});

describe('a matter with another lead, a wording taken out, a duty reworded, a signpost added and a matter gone', () => {
  let impact: Impact;
  let text: string;
  beforeAll(async () => {
    const lead = 'zr-bj016-08,bj-016,公共充电桩乱收费,,区市场监管局,牵头';
    after.edit('duties.csv', lead, lead.replace('区市场监管局', '区发改局'));
    after.edit('duties.csv', '修完后回访业主', '修完后三天内回访业主');
    after.edit('boundary-items.csv', '物业说过了保修不管漏水;', '');
    const row =
      'zy-901,开具无犯罪记录证明,政审要的证明;无犯罪记录证明去哪开,由公安派出所一家办理，不存在部门之间分工。,带身份证到户籍地派出所办理，也可以在网上办。,110,,91,\n';
    after.write('signposts.csv', `${after.read('signposts.csv').trimEnd()}\n${row}`);
    impact = await told();
    text = impactText(impact);
  });

  test('rows and fields are counted by table', () => {
    expect(impact.tables).toEqual([
      {
        ...{ title: '职责边界事项', added: 0, changed: 1, gone: 0 },
        columns: [{ label: '民间说法', count: 1 }],
      },
      {
        ...{ title: '责任分工', added: 0, changed: 2, gone: 0 },
        columns: [
          { label: '单位', count: 1 },
          { label: '具体职责', count: 1 },
        ],
      },
      { title: '清单外指引', added: 1, changed: 0, gone: 0, columns: [] },
    ]);
  });

  test('who leads comes first, in a sentence', () => {
    expect(text).toContain('**1 件事的牵头单位不同了。**');
    expect(text.split('\n## ')[1]).toBe(
      '牵头单位\n\n- **小区充电桩安装**（bj-016；公共充电桩乱收费）：由 区市场监管局 改为 区发改局\n',
    );
  });

  test('every body is told what concerns it', () => {
    const of = (name: string) => impact.bodies?.find((body) => body.name === name);
    expect(of('区发改局')).toMatchObject({ begins: ['小区充电桩安装'], ends: [] });
    expect(of('区市场监管局')).toMatchObject({ begins: [], ends: ['小区充电桩安装'] });
    expect(of('街道办事处')?.records).toEqual(['房屋渗漏处置']);
    expect(of('区委编办')).toBeUndefined();
  });

  test('record by record in the words of the pages of changes', () => {
    expect(text).toContain(
      '- 小区充电桩安装（bj-016）：公共充电桩乱收费的，牵头单位由区市场监管局改为区发改局',
    );
    expect(text).toContain(
      '民间说法去掉“物业说过了保修不管漏水”；保修期内的，区住建局的具体职责改写',
    );
    expect(text).toContain('- 开具无犯罪记录证明（zy-901）：列入清单外指引');
  });

  test('every wording is asked before and after, and told where somebody else answers', () => {
    const changed = new Map(impact.answers?.changed.map((one) => [one.typed, one]));
    expect(changed.get('充电桩电费贵得离谱')).toMatchObject({
      before: ['区市场监管局'],
      after: ['区发改局'],
    });
    expect(changed.get('政审要的证明')?.after).toEqual(['“开具无犯罪记录证明”']);
    expect(changed.has('楼上漏水')).toBe(false);
    expect(impact.answers?.asked).toBeGreaterThan(900);
  });

  test('the same comparison says the same, to the letter', async () => {
    expect(impactText(await told())).toBe(text);
  });

  test('and the other way round, with the matter of the signpost gone', async () => {
    const back = await impactOf(
      { since: folderOf(after), data: folderOf(before), published: '', site: '' },
      PUBLISHED,
    );
    expect(back.leads).toMatchObject([{ begins: ['区市场监管局'], ends: ['区发改局'] }]);
    expect(impactText(back)).toContain('- 开具无犯罪记录证明（zy-901）：取消');
  });

  test('what stands in the data formats nothing and calls nobody', () => {
    const hostile = [{ name: '<b>@all*x*|y', id: 'bj-001', sentences: ['[z](https://e.org)'] }];
    const said = impactText({ ...impact, records: hostile });
    expect(said).toContain('- \\<b\\>&#64;all\\*x\\*\\|y（bj-001）：\\[z\\](https://e.org)');
  });
});

test('the pages of a record come with it, those of one that moved are told as moved', async () => {
  const [from, to] = [new DataCopy(false), new DataCopy(false)];
  const laws = from.read('laws.csv');
  const [first = ''] = /^fl-minfadian,.*$/m.exec(laws) ?? [];
  from.write('urls.txt', '/laws/fl-minfadian/\n/old/\n');
  to.write('urls.txt', '/laws/fl-minfadian/\n/old/ → /laws/fl-minfadian/\n');
  to.write(
    'laws.csv',
    `${laws.trimEnd()}\n${first.replace(/^fl-minfadian,[^,]*,/, 'fl-xinfa,中华人民共和国示例新法,')}\n`,
  );
  const impact = await impactOf(
    { since: folderOf(from), data: folderOf(to), published: '', site: '' },
    PUBLISHED,
  );
  from.remove();
  to.remove();
  expect(impact.pages).toEqual({
    added: ['/laws/fl-xinfa/'],
    gone: [],
    moved: [{ from: '/old/', to: '/laws/fl-minfadian/' }],
  });
});

test('the sizes of two built sites, and what grew most', async () => {
  const site = (name: string, files: Record<string, number>) => {
    const folder = path.join(before.folder, name);
    mkdirSync(folder);
    const list = Object.entries(files).map(([file, bytes]) => ({
      path: file,
      bytes,
      sha256: '0'.repeat(64),
    }));
    writeFileSync(
      path.join(folder, 'manifest.json'),
      JSON.stringify({ publication: null, files: list }),
    );
    return folder;
  };
  const published = site('was', { 'index.html': 4000, 'laws/a/index.html': 6000 });
  const own = site('is', {
    'index.html': 5000,
    'laws/a/index.html': 6000,
    'laws/b/index.html': 7000,
  });
  const nothing = { since: 'HEAD', next: undefined, tables: [], brokenBefore: 0 };
  const [was, is] = [await sizeOf(published), await sizeOf(own)];
  if (is === undefined) throw new Error('the built site was not read');
  const said = impactText({ ...nothing, size: { before: was, after: is } });
  expect(said).toContain('3 个网页，3 个文件，0.0 MB（+1 个文件，+8 kB）。');
  expect(said).toContain('- `laws/` +7 kB\n- （根目录） +1 kB');
  const none = await sizeOf(path.join(own, 'none'));
  const alone = impactText({ ...nothing, size: { before: none, after: is } });
  expect(alone).toContain('没有改前的网站可以比');
});

test('a report of very much fits into a comment', () => {
  const long = '字'.repeat(200);
  const records = Array.from({ length: 500 }, (_, at) => ({
    name: long,
    id: `bj-${at}`,
    sentences: [long],
  }));
  const tables = [{ title: '事项', added: 500, changed: 0, gone: 0, columns: [] }];
  const said = impactText({ since: 'HEAD', next: undefined, tables, brokenBefore: 0, records });
  expect(said.length).toBeLessThan(31_000);
  expect(said).toMatch(/逐条看（500 条记录）[\s\S]*- 其余 4\d\d 条\n\n<\/details>\n$/);
});

test('a commit is as good as a folder, and what is neither is refused', async () => {
  const data = folderOf(after);
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
      cwd: after.folder,
    });
  git('init', '-q');
  git('add', 'data');
  git('commit', '-qm', 'one');
  expect(
    (await impactOf({ since: 'HEAD', data, published: '', site: '' }, PUBLISHED)).tables,
  ).toEqual([]);
  after.edit('duties.csv', '修完后三天内回访业主', '修完后五天内回访业主');
  const { tables } = await impactOf({ since: 'HEAD', data, published: '', site: '' }, PUBLISHED);
  expect(tables).toMatchObject([{ title: '责任分工', changed: 1 }]);
  const refused = () => impactOf({ since: 'nowhere', data, published: '', site: '' }, PUBLISHED);
  expect(await refusalOf(refused)).toContain('「nowhere」不是目录');
});

test('data that break a rule of today are compared row by row', async () => {
  const broken = new DataCopy(false);
  broken.edit('duties.csv', '区市场监管局', '市监所');
  const impact = await told(folderOf(broken));
  broken.remove();
  expect(impact.leads).toBeUndefined();
  expect(impactText(impact)).not.toMatch(/牵头单位|涉及/);
  expect(impactText(impact)).toMatch(/改前的数据按现在的规则有 \d+ 处错误，只比较了行和列。/);
});
