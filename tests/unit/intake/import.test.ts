/** A department's workbook, from its file into the tables of a district and once more. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { sentence } from '../../../src/check/problem.ts';
import { figuresOf } from '../../../src/intake/figures.ts';
import { type ImportWishes, importFiles } from '../../../src/intake/import.ts';
import { tables } from '../../../src/tables/index.ts';
import { importText } from '../../../src/words/import-text.ts';
import { copyDistrict, SEALED } from '../../site/district-copy.ts';
import { only, refusalOf } from '../helpers.ts';
import { block, type TestCell, workbookOf } from './workbooks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-import-'));
  // Nothing is published yet: what came later would have to be on record.
  copyDistrict(path.join(folder, 'data'), (file) => !SEALED.test(file));
});
afterEach(() => rmSync(folder, { recursive: true }));

const data = () => path.join(folder, 'data');
const contents = () =>
  Object.fromEntries(
    readdirSync(data())
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(path.join(data(), name), 'utf8')]),
  );

/** What the check finds wrong; what is late by now is another matter. */
async function errors(): Promise<string[]> {
  const { problems } = await checkFolder(data());
  return problems.filter(({ level }) => level === '错误').map(sentence);
}

const linesOf = (name: string) => contents()[name]?.split('\n') ?? [];

function file(name: string, rows: TestCell[][]): string {
  const place = path.join(folder, name);
  const merges = [block(0, 0, 0, 8), block(1, 6, 1, 7)];
  writeFileSync(
    place,
    workbookOf([{ name: '行政处罚', rows, merges }], name.endsWith('.xls') ? 'biff8' : 'xlsx'),
  );
  return place;
}

async function run(files: string[], wishes: Partial<ImportWishes> = {}) {
  const standard = { table: '', body: '', fill: new Map(), draftsLaws: false, write: false };
  return only(await importFiles({ ...standard, files, folder: data(), ...wishes }));
}

const HEADER = [
  '序号',
  '事项名称',
  '子项名称',
  '权力类型',
  '实施依据',
  '行使主体',
  '实施层级及权限',
  '',
  '追责情形',
  '联系人',
];
const row = (name: string, laws: string, body = '区住建局', level = '区级') => {
  const rest = [body, level, '负责本区的查处', '不立案查处的。', '张三'];
  return ['1', name, '无', '行政处罚', laws, ...rest];
};
const LIST = [
  ['示例区权责清单'],
  HEADER,
  row('对擅自拆改承重墙的处罚', '《中华人民共和国民法典》第二百七十九条'),
  row(
    '对不交物业资料的处罚',
    '【法规】《点名管理条例》（国务院令第900号，自2019年5月1日起施行）\n第三条：点名',
  ),
  [],
  row('对乱点名的处罚', '《点名管理条例》第四条', '外区某局'),
];

const outcomes = (plan: Awaited<ReturnType<typeof run>>) =>
  plan.outcomes.map(({ kind, shaped: { record } }) => `${record.row} ${kind}`);

test('a dry run tells every row and writes nothing', async () => {
  const before = contents();
  const plan = await run([file('清单.xls', LIST)]);
  expect(outcomes(plan)).toEqual(['3 new', '4 new', '6 refused']);
  expect(contents()).toEqual(before);
  expect(importText(plan, { written: false, draftsLaws: false })).toMatchSnapshot();
});

test('what is written passes the check, and a second time there is nothing to write', async () => {
  const list = file('清单.xlsx', LIST.slice(0, 4));
  await run([list], { write: true });
  expect(await errors()).toEqual([]);
  const written = contents();
  const again = await run([list], { write: true });
  expect(outcomes(again)).toEqual(['3 same', '4 same']);
  expect(contents()).toEqual(written);
});

test('other rows and other files stay byte for byte as they were', async () => {
  const before = contents();
  await run([file('清单.xlsx', LIST)], { write: true });
  const after = contents();
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['powers.csv']);
  expect(after['powers.csv']?.startsWith(before['powers.csv'] ?? '?')).toBe(true);
});

test('a row that says something else is changed where it stands, and keeps its id and its days', async () => {
  await run([file('清单.xlsx', LIST)], {
    write: true,
    fill: new Map([
      ['生效日期', '2026-12-31'],
      ['公布日期', '2026-01-01'],
    ]),
  });
  const before = linesOf('powers.csv');
  const at = before.findIndex((line) => line.includes('对擅自拆改承重墙的处罚'));
  const now = LIST.with(2, row('对擅自拆改承重墙的处罚', '《民法典》第二百七十九条、第二百八十条'));
  const plan = await run([file('清单.xlsx', now)], { write: true });
  expect(outcomes(plan)).toEqual(['3 changed', '4 same', '6 refused']);
  expect(plan.outcomes[0]).toMatchObject({ changes: [{ key: 'laws', label: '实施依据' }] });
  const law = /fl-[a-z]+(?=#)/.exec(before[at] ?? '')?.[0];
  const cited = (line: string) =>
    line.replace('第二百七十九条（待核）', (mark) => `${mark};${law}#第二百八十条（待核）`);
  expect(linesOf('powers.csv')).toEqual(before.with(at, cited(before[at] ?? '')));
  expect(await errors()).toEqual([]);
});

test('an item that kept its printed code is the same, whatever it is called now', async () => {
  const [code = '', name = '', , type = '', body = '', , level = ''] =
    linesOf('powers.csv')[1]?.split(',').slice(1) ?? [];
  const header = ['事项编码', '事项名称', '权力类型', '行使主体', '行使层级'];
  const renamed = [code, `${name}（含夜间）`, type, body, level];
  const plan = await run([file('清单.xlsx', [['清单'], header, renamed])]);
  expect(plan.outcomes).toMatchObject([
    { kind: 'changed', changes: [{ key: 'name', before: name, after: `${name}（含夜间）` }] },
  ]);
});

test('rows of bodies we do not have go to the one that is named for that', async () => {
  const plan = await run([file('清单.xlsx', LIST)], { body: '住房和城乡建设局' });
  expect(outcomes(plan)).toEqual(['3 new', '4 new', '6 new']);
  expect(plan.outcomes[2]?.notes[0]).toMatchObject({ kind: 'stand-in', as: '区住建局' });
});

test('laws we do not have are drafted and cited where that is wanted, and the check names what they lack', async () => {
  await run([file('清单.xlsx', LIST.slice(0, 4))], { write: true, draftsLaws: true });
  expect(contents()['laws.csv']).toContain(
    '\nfg-dianming,点名管理条例,国务院令第900号,行政法规,2019-05-01,',
  );
  expect(contents()['powers.csv']).toContain('fg-dianming#第三条（待核）');
  expect(await errors()).toEqual([]);
});

test('the same row twice is one row, the same name with other words is two', async () => {
  const twice = [
    ...LIST.slice(0, 3),
    LIST[2] ?? [],
    row('对擅自拆改承重墙的处罚', '《民法典》第三条'),
  ];
  const plan = await run([file('清单.xlsx', twice)], { write: true });
  expect(outcomes(plan)).toEqual(['3 new', '4 twice', '5 new']);
  expect(plan.outcomes[2]?.notes).toMatchObject([{ kind: 'same-name', row: 3 }]);
  expect(outcomes(await run([file('清单.xlsx', twice)]))).toEqual(['3 same', '4 twice', '5 same']);
});

test('rows that differ in what could not be read alone are two rows', async () => {
  const same = (laws: string) => row('对擅自拆改承重墙的处罚', laws);
  const rows = [
    ...LIST.slice(0, 2),
    same('《点名管理条例》第一条'),
    same('《报数管理条例》第一条'),
  ];
  expect(outcomes(await run([file('清单.xlsx', rows)], { write: true }))).toEqual([
    '3 new',
    '4 new',
  ]);
  expect(outcomes(await run([file('清单.xlsx', rows)]))).toEqual(['3 same', '4 same']);
});

test('several files are one import, and their rows add up', async () => {
  const plan = await run([file('甲.xlsx', LIST), file('乙.xls', LIST)]);
  expect(figuresOf(plan)).toMatchObject({
    ...{ rowsIn: 12, items: 6, taken: 4 },
    byKind: { new: 2, twice: 2, refused: 2, changed: 0, same: 0 },
  });
});

test('tasks and any other table come in by their own labels', async () => {
  const duty = 'zz-001,区住建局,1,房屋安全,管房屋的结构安全和使用安全。,\n';
  writeFileSync(path.join(data(), 'main-duties.csv'), `${contents()['main-duties.csv']}${duty}`);
  const header = ['部门', '三定职责', '职责任务', '科室', '岗位', '工作标准', '频次'];
  const task = [
    '区住建局',
    'zz-001',
    '抽查承重墙',
    '安全科',
    '检查岗',
    '每季度抽查一遍，当场记录。',
    '每季度一次',
  ];
  const place = path.join(folder, '任务.csv');
  writeFileSync(place, [header, task].map((cells) => cells.join('\t')).join('\r\n'), 'utf16le');
  const plan = await run([place], { write: true });
  expect(plan.table).toBe(tables.tasks);
  expect(await errors()).toEqual([]);
  expect(contents()['tasks.csv']).toMatch(/\nrw-\d{4},区住建局,zz-001,抽查承重墙,/);
});

describe('what cannot be imported is refused, with the cure', () => {
  const named = (name: string, content: string | Uint8Array) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const refused = (place: string, wishes: Partial<ImportWishes> = {}) =>
    refusalOf(() => run([place], wishes)).then((text) => text.replaceAll(folder, ''));

  test('a file that is not there, a folder, a PDF, an empty sheet', async () => {
    expect(await refused('没有.xls')).toContain('没有「没有.xls」这个文件');
    mkdirSync(path.join(folder, '清单'));
    expect(await refused(path.join(folder, '清单'))).toContain('是目录。写文件');
    expect(await refused(named('清单.pdf', '%PDF-1.4'))).toContain('是 PDF，不是表格');
    expect(await refused(named('空.xlsx', workbookOf([{ rows: [] }])))).toContain('里面没有一行字');
  });

  test('no header: the words that were looked for', async () => {
    const text = await refused(named('别的.csv', '甲,乙\n1,2\n'));
    expect(text).toMatch(/^「\/别的.csv」找不到表头：.*事项名称、.*职权名称.*权力类型/);
  });

  test('a table, a body or a column of no such name', async () => {
    const list = file('清单.xlsx', LIST);
    expect(await refused(list, { table: '权力' })).toContain('没有「权力」这张表。应为 bodies、');
    expect(await refused(list, { body: '区住健局' })).toContain('是不是想写 区住建局？');
    expect(await refused(list, { fill: new Map([['层次', '区级']]) })).toContain(
      '没有「层次」这一列',
    );
  });

  test('a table that cannot be read is not written into', async () => {
    writeFileSync(path.join(data(), 'powers.csv'), '编号;名称\n');
    await expect(run([file('清单.xlsx', LIST)], { write: true })).rejects.toThrow('powers.csv');
    expect(contents()['powers.csv']).toBe('编号;名称\n');
  });
});
