import { describe, expect, test } from 'vitest';
import { LawIndex } from '../../../src/intake/laws.ts';
import { NameIndex } from '../../../src/intake/names.ts';
import { type Known, shaped } from '../../../src/intake/shape.ts';
import { tables } from '../../../src/tables/index.ts';

const bodies = [{ id: 'bm-a', name: '潍坊市奎文区甲局', short: '区甲局', aliases: '' }];
const known: Known = {
  laws: new LawIndex([{ id: 'fl-jia', title: '中华人民共和国甲事法' }]),
  names: () => new NameIndex([{ table: tables.bodies, rows: bodies }]),
  standIn: undefined,
  fill: {},
};

/** A row of powers as it would be read, with everything it needs, and some cells otherwise. */
function shape(
  cells: Record<string, string>,
  more: { hints?: string[]; known?: Partial<Known> } = {},
) {
  const whole = {
    name: '对乱堆乱放的处罚',
    type: '行政处罚',
    body: '区甲局',
    level: '区级',
    ...cells,
  };
  const record = { file: '', sheet: '', row: 2, rows: [2], hints: more.hints ?? [], cells: whole };
  return shaped(tables.powers, record, { ...known, ...more.known });
}

describe('cells are brought into the form of their kind', () => {
  test.each([
    ['name', '对乱堆\n乱放 的处罚', '对乱堆乱放的处罚'],
    ['subItem', '无', undefined],
    ['type', '行政 处罚', '行政处罚'],
    ['type', '处罚类', '行政处罚'],
    ['type', '其它行政权力', '其他行政权力'],
    ['level', '县（市、区）级', '区级'],
    ['level', '地州\n市级', '市级'],
    ['body', '潍坊市奎文区甲局', '区甲局'],
    ['offices', '法制科\n执法大队', '法制科;执法大队'],
    ['laws', '《甲事法》第3条：甲', 'fl-jia#第三条（待核）'],
    ['responsibilities', '1.立案。\n2.调查。', '1.立案。\n2.调查。'],
    ['effective', '2024年3月1日', '2024-03-01'],
    ['id', '12', undefined],
    ['id', 'qz-0012', 'qz-0012'],
  ])('%s: %j', (key, text, expected) => {
    const { cells, notes, missing } = shape({ [key]: text });
    expect(cells[key]).toBe(expected);
    expect([...notes, ...missing].filter(({ kind }) => kind !== 'implied')).toEqual([]);
  });
});

describe('what a cell leaves out', () => {
  test.each([
    [['行政检查（3项）', '某局权责清单'], '行政检查'],
    [['三、行政确认'], '行政确认'],
    [['行政许可和行政处罚清单'], undefined],
  ])('stands over the row: %j', (hints, expected) => {
    expect(shape({ type: '' }, { hints }).cells['type']).toBe(expected);
  });

  test.each([
    ['某市甲局', '市级'],
    ['某某省甲厅', '省级'],
    ['某市某区甲局', '区级'],
    ['甲街道办事处', '街道'],
  ])('is known by the body: %s', (body, level) => {
    const { cells, notes } = shape({ level: '', body }, { known: { standIn: '区甲局' } });
    expect(cells).toMatchObject({ level, body: '区甲局' });
    expect(notes.map(({ kind }) => kind)).toEqual(['stand-in', 'implied']);
  });

  test.each([
    ['某市甲局', '省级、市级、县级', '市级'],
    ['某市某区甲局', '市、县级', '区级'],
  ])('of several levels is that of the body: %s', (body, level, expected) => {
    const { cells } = shape({ level, body }, { known: { standIn: '区甲局' } });
    expect(cells['level']).toBe(expected);
  });

  test('is the body that was named, or that of the title', () => {
    expect(shape({ body: '' }, { known: { standIn: '区甲局' } }).cells['body']).toBe('区甲局');
    const hints = ['行政处罚', '潍坊市奎文区甲局2026年权责清单'];
    expect(shape({ body: '' }, { hints }).cells['body']).toBe('区甲局');
    expect(shape({ body: '' }, { hints: ['区乙局权责清单'] }).missing).toMatchObject([
      { column: '行使主体' },
    ]);
  });

  test('is what was given for it, but for what a new row is given', () => {
    const fill = { level: '街道', scope: '负责本街道', effective: '2020-01-01' };
    expect(shape({ level: '', scope: '' }, { known: { fill } }).cells).toMatchObject({
      ...{ level: '街道', scope: '负责本街道' },
    });
    expect(shape({}, { known: { fill } }).cells).not.toHaveProperty('effective');
  });

  test('and the row needs is missing', () => {
    const { missing } = shape({ name: '', type: '' });
    expect(missing).toMatchObject([
      { kind: 'missing', column: '事项名称' },
      { kind: 'missing', column: '权力类型' },
    ]);
  });
});

describe('what a column does not accept', () => {
  test('is left out where the row can do without it, and named', () => {
    const { cells, notes } = shape({
      scope: '长'.repeat(301),
      responsibilities: '长'.repeat(2001),
    });
    expect(cells).not.toHaveProperty('scope');
    expect(notes).toMatchObject([
      { kind: 'left-out', column: '权限说明', why: '应为 2 到 300 个字，现在是 301 个字' },
      { kind: 'left-out', column: '责任事项', why: '应为 6 到 2000 个字，现在是 2001 个字' },
    ]);
  });

  test('refuses the row where it cannot', () => {
    expect(shape({ name: '长'.repeat(175) }).notes).toEqual([]);
    expect(shape({ name: '长'.repeat(176) }).notes).toMatchObject([
      { kind: 'refused', column: '事项名称' },
    ]);
    expect(shape({ type: '行政指导' }).notes).toMatchObject([
      { kind: 'refused', column: '权力类型' },
    ]);
  });

  test('personal data refuse the row, and are not repeated', () => {
    const { notes } = shape({ responsibilities: '联系 139 1234 5678 办理' });
    expect(notes).toEqual([{ kind: 'personal', column: '责任事项', what: '手机号' }]);
  });

  test('an error of the spreadsheet is not taken', () => {
    expect(shape({ code: '3.70705E+17' }).notes).toMatchObject([
      { kind: 'left-out', column: '事项编码' },
    ]);
  });

  test('a body that is none of ours is named, with the one that was meant', () => {
    const { notes, missing } = shape({ body: '区甲甲局' });
    expect(notes).toEqual([]);
    expect(missing).toEqual([
      { kind: 'no-such-name', column: '行使主体', name: '区甲甲局', near: '区甲局', isBody: true },
    ]);
  });
});
