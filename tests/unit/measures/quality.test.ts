/** How good the data are, counted again from the files themselves. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { loadModel } from '../../../src/build/load-model.ts';
import { qualityFiles } from '../../../src/emit/quality.ts';
import { figureOf } from '../../../src/measures/measures.ts';
import { Model } from '../../../src/model/model.ts';
import { settings } from '../../../src/site/settings.ts';
import { tableNamed } from '../../../src/tables/index.ts';
import type { MeasureIn } from '../../../src/tables/measures.ts';
import { dimensions } from '../../../src/words/quality-page-text.ts';
import { checkDistrict, districtFolder, PUBLISHED } from '../district.ts';

type Raw = Readonly<Record<string, string>>;

const raw = (table: string): Raw[] =>
  Papa.parse<Raw>(
    readFileSync(path.join(districtFolder, `${table}.csv`), 'utf8').replace(/^\uFEFF/, ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data;
const cell = (row: Raw, label: string): string => row[label] ?? '';

/** As a check may find them. */
const REMINDERS = [
  { rule: 'exclusion-leads-on', path: 'data/boundary-items.csv', line: 7 },
  { rule: 'cell-as-saved', path: 'data/laws.csv', line: 3 },
  { rule: 'exclusion-leads-on', path: 'data/boundary-items.csv', line: 9 },
];

let model: Model;
let said: Record<string, never>;
let csv: string[][];
beforeAll(() => {
  const { tables, ledger } = checkDistrict();
  if (tables === undefined) throw new Error('the district has faults');
  model = new Model(tables, PUBLISHED, ledger, REMINDERS);
  const [json, forPeople] = [...qualityFiles(model)];
  said = JSON.parse(String(json?.body));
  csv = Papa.parse<string[]>(String(forPeople?.body).trim()).data.slice(1);
});

const value = (id: MeasureIn<'quality'>) => figureOf(model, id).value;
const percent = (rows: readonly Raw[], holds: (row: Raw) => boolean) =>
  Math.round((1000 * rows.filter(holds).length) / rows.length) / 10;

const standing = new Set(
  [...raw('boundary-items'), ...raw('street-items')]
    .filter(
      (row) => ['生效', '争议中'].includes(cell(row, '状态')) && cell(row, '生效日期') <= PUBLISHED,
    )
    .map((row) => cell(row, '编号')),
);
const duties = raw('duties').filter((row) => standing.has(cell(row, '事项')));
const laws = raw('laws').filter(
  (row) =>
    cell(row, '施行日期') <= PUBLISHED &&
    (cell(row, '废止日期') === '' || cell(row, '废止日期') > PUBLISHED),
);
const days = (from: string) => (Date.parse(PUBLISHED) - Date.parse(from)) / 86_400_000;
const checked = (law: Raw) =>
  raw('law-checks')
    .filter((row) => cell(row, '依据') === cell(law, '编号'))
    .map((row) => cell(row, '核对日期'))
    .sort()
    .at(-1);

test('the basis of duties and of powers', () => {
  const withBasis = duties.filter((row) => cell(row, '依据') !== '');
  expect(value('quality-duties-with-basis')).toBe(
    percent(duties, (row) => cell(row, '依据') !== ''),
  );
  expect(value('quality-duties-with-article')).toBe(
    percent(withBasis, (row) =>
      cell(row, '依据')
        .split(';')
        .every((one) => one.includes('#')),
    ),
  );
  expect(value('quality-duties-verified')).toBe(
    percent(withBasis, (row) => !cell(row, '依据').includes('待核')),
  );
  const inForce = new Set(laws.map((row) => cell(row, '编号')));
  expect(value('quality-duties-on-dead-law')).toBe(
    withBasis.filter((row) =>
      cell(row, '依据')
        .split(';')
        .some((one) => !inForce.has(one.split(/[#（]/)[0] ?? '')),
    ).length,
  );
  expect(value('quality-powers-with-basis')).toBe(
    percent(
      raw('powers').filter(
        (row) => cell(row, '状态') === '生效' && cell(row, '生效日期') <= PUBLISHED,
      ),
      (row) => cell(row, '实施依据') !== '',
    ),
  );
});

test('what is said twice, and what contradicts itself', () => {
  expect(value('quality-principal-cooperators')).toBe(
    raw('duties').filter(
      (row) => cell(row, '角色') === '配合' && cell(row, '责任类型') === '主体责任',
    ).length,
  );
  const streets = raw('street-items').map((row) => cell(row, '事项名称'));
  expect(value('quality-names-in-both')).toBe(
    raw('boundary-items').filter((row) => streets.includes(cell(row, '事项名称'))).length,
  );
  const saying = raw('duties').map(({ 编号: _id, 顺序: _order, ...rest }) => JSON.stringify(rest));
  expect(value('quality-duties-twice')).toBe(saying.length - new Set(saying).size);
});

test('two duties that say the same are found, wherever they stand', () => {
  const { tables, ledger } = checkDistrict();
  const [one] = tables?.duties ?? [];
  if (tables === undefined || one === undefined) throw new Error('the district has no duties');
  const again = { ...one, id: 'zr-bj001-99', order: 99 };
  const doubled = new Model({ ...tables, duties: [...tables.duties, again] }, PUBLISHED, ledger);
  expect(figureOf(doubled, 'quality-duties-twice').rows).toEqual([
    ...figureOf(model, 'quality-duties-twice').rows,
    'zr-bj001-99',
  ]);
});

test('how long ago laws were looked at, and the lists were changed', () => {
  const since = laws
    .flatMap((law) => checked(law) ?? [])
    .map(days)
    .sort((left, right) => left - right);
  const middle = (since.length - 1) / 2;
  const median =
    since.length === 0
      ? undefined
      : ((since[Math.floor(middle)] ?? 0) + (since[Math.ceil(middle)] ?? 0)) / 2;
  expect(value('quality-law-days')).toBe(median);
  expect(value('quality-laws-checked')).toBe(
    percent(laws, (law) => days(checked(law) ?? '1900-01-01') <= settings.policy.lawsCheckedWithin),
  );
  const newest =
    raw('list-changes')
      .map((row) => cell(row, '公布日期'))
      .sort()
      .at(-1) ?? '';
  expect(value('quality-days-since-change')).toBe(days(newest));
});

test('addresses and telephones', () => {
  expect(value('quality-laws-with-address')).toBe(
    percent(raw('laws'), (row) => cell(row, '网址') !== ''),
  );
  const open = raw('bodies').filter(
    (row) => cell(row, '撤销日期') === '' || cell(row, '撤销日期') > PUBLISHED,
  );
  expect(value('quality-bodies-with-phone')).toBe(percent(open, (row) => cell(row, '电话') !== ''));
});

interface Said {
  readonly dimensions: readonly {
    id: string;
    figures: readonly { id: string; value: number | null }[];
  }[];
  readonly reminders: readonly { rule: string; count: number }[];
  readonly tables: readonly {
    table: string;
    rows: number;
    columns: readonly { label: string; filled: number; required: boolean }[];
  }[];
  readonly laws: readonly { law: string; days?: number }[];
  readonly overTime: readonly {
    day: string;
    duties: number;
    withBasis: number;
    withArticle: number;
  }[];
  readonly publications: readonly { number: number; records: number }[];
}
const told = () => said as unknown as Said;

test('every cell of every published table is counted as the files have it', () => {
  expect(told().tables.length).toBeGreaterThan(20);
  for (const { table, rows, columns } of told().tables) {
    const own = raw(table);
    expect(rows, table).toBe(own.length);
    for (const { label, filled, required } of columns) {
      expect(filled, `${table} ${label}`).toBe(own.filter((row) => cell(row, label) !== '').length);
      if (required) expect(filled, `${table} ${label}`).toBe(rows);
    }
    expect(columns.map(({ label }) => label)).toEqual(
      Object.values(tableNamed(table).columns).map(({ label }) => label),
    );
  }
});

test('every reminder of the check is told under its rule, the most frequent first', async () => {
  expect(told().reminders.map(({ rule, count }) => [rule, count])).toEqual([
    ['exclusion-leads-on', 2],
    ['cell-as-saved', 1],
  ]);
  const { model: loaded, problems } = await loadModel(districtFolder, PUBLISHED);
  expect(loaded?.reminders).toEqual(problems);
});

test('former days are told as the changes of the basis since then say', () => {
  const { overTime } = told();
  const last = overTime.at(-1);
  expect(last).toMatchObject({ day: PUBLISHED, duties: duties.length });
  expect(last?.withBasis).toBe(duties.filter((row) => cell(row, '依据') !== '').length);
  expect(overTime.map(({ day }) => day)).toEqual(overTime.map(({ day }) => day).toSorted());
  for (const { day, duties: all, withBasis, withArticle } of overTime) {
    expect(day === PUBLISHED || /-(03-31|06-30|09-30|12-31)$/.test(day)).toBe(true);
    expect(withArticle <= withBasis && withBasis <= all).toBe(true);
  }
  // A basis that was added later was not there before.
  const added = raw('list-changes').filter(
    (row) =>
      cell(row, '字段') === '依据' &&
      cell(row, '变动前') === '' &&
      cell(row, '变动后') !== '' &&
      cell(row, '清单') === '责任分工',
  );
  for (const change of added) {
    const before = overTime.findLast(({ day }) => day < cell(change, '生效日期'));
    expect(before === undefined || before.withBasis < before.duties).toBe(true);
  }
});

test('the file for people holds every figure, column, rule and quarter once', () => {
  const kinds = Map.groupBy(csv, ([kind = '']) => kind);
  const figures = dimensions.flatMap(({ measures }) => measures);
  expect(kinds.get('measure')?.map(([, id]) => id)).toEqual(figures);
  expect(kinds.get('column')).toHaveLength(
    told().tables.reduce((sum, { columns }) => sum + columns.length, 0),
  );
  expect(kinds.get('rule')).toHaveLength(told().reminders.length);
  expect(kinds.get('before')).toHaveLength(3 * told().overTime.length);
  expect(told().publications.map(({ number, records }) => [number, records])).toEqual(
    raw('publications').map((row) => [Number(cell(row, '期号')), Number(cell(row, '记录数'))]),
  );
});
