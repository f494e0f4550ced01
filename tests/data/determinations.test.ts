/** The figures of disputes and rulings, counted again from the published tables, with a calendar of another make. */
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/measures/measures.ts';
import { settings } from '../../src/site/settings.ts';
import type { MeasureIn } from '../../src/tables/measures.ts';
import { districtToday } from './district-today.ts';
import { publishedRows, type Row } from './published-rows.ts';
import { workingDays } from './working-days.ts';

const model = await districtToday();
const rows = publishedRows(model);
const { policy } = settings;
const rulings = rows('rulings');
const cases = new Map(rows('hotline-cases').map((row) => [row['编号'], row]));
const figure = (id: MeasureIn<'determinations'>, part?: string) => figureOf(model, id, part);
const filled = (column: string) => (row: Row) => (row[column] ?? '') !== '';
const made = rulings.filter(filled('认定日期'));

function middle(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((left, right) => left - right);
  const half = sorted.length / 2;
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(half)]
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

const percent = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Number(((part * 100) / whole).toFixed(1));

test('rulings, where they came from and what they are about', () => {
  expect(figure('determination-made').value).toBe(made.length);
  expect(figure('determination-from-cases').value).toBe(made.filter(filled('热线事项')).length);
  expect(figure('determination-by-bodies').value).toBe(
    made.length - made.filter(filled('热线事项')).length,
  );
  expect(figure('determination-open').value).toBe(
    rulings.filter(({ 状态 = '' }) => '受理会商'.includes(状态)).length,
  );
  expect(figure('determination-classes').value).toBe(new Set(rulings.map(({ 类别 }) => 类别)).size);
  for (const { 类别 = '' } of made)
    expect(figure('determination-made', 类别).value).toBe(
      made.filter((row) => row['类别'] === 类别).length,
    );
});

test('meetings, year by year', () => {
  const meetings = rows('meetings');
  expect(figure('determination-meetings').value).toBe(meetings.length);
  for (const { 会议日期 = '' } of meetings) {
    const year = 会议日期.slice(0, 4);
    expect(figure('determination-meetings', year).value).toBe(
      meetings.filter((row) => row['会议日期']?.startsWith(`${year}-`)).length,
    );
  }
});

test('cases in dispute, and those handled before anybody applied', () => {
  const disputed = [...cases.values()].filter((row) => row['是否争议'] === '是');
  expect(figure('determination-disputed').value).toBe(disputed.length);
  expect(figure('determination-disputed-handled')).toMatchObject({
    value: disputed.filter(filled('办结日期')).length,
    of: disputed.length,
  });
  const applied = [...cases.values()].filter(filled('认定意见'));
  const before = applied.filter((row) => {
    const day = rulings.find(({ 编号 }) => 编号 === row['认定意见'])?.['申请日期'] ?? '';
    return filled('办结日期')(row) && (row['办结日期'] ?? '') <= day;
  });
  expect(figure('determination-handled-first')).toMatchObject({
    value: before.length,
    of: applied.length,
  });
});

test.each([
  ['determination-resolved', '是否解决'],
  ['determination-process-satisfied', '程序满意'],
  ['determination-result-satisfied', '结果满意'],
] as const)('%s is a share of those who were asked', (id, column) => {
  const ruled = new Set(made.map(({ 编号 }) => 编号));
  const asked = [...cases.values()]
    .filter((row) => ruled.has(row['认定意见']))
    .filter(filled(column));
  expect(figure(id)).toMatchObject({
    value: percent(asked.filter((row) => row[column] === '是').length, asked.length),
    of: asked.length,
  });
});

/** The steps with a promise: from and to which day, and how many working days were promised. */
const STEPS = [
  ['determination-days-to-handle', '办结日期', 'handleWithin'],
  ['determination-days-to-apply', '申请日期', 'applyWithin'],
  ['determination-days-to-consult', '会商日期', 'consultWithin'],
  ['determination-days-to-decide', '认定日期', 'decideWithin'],
  ['determination-days-to-announce', '公布日期', 'announceWithin'],
] as const;
const WAY = ['受理日期', ...STEPS.map(([, column]) => column)];

/** The days of a ruling and of its case under one roof. */
const daysOf = (ruling: Row): Row => ({ ...cases.get(ruling['热线事项'] ?? ''), ...ruling });

describe.each(STEPS)('%s', (id, to, promise) => {
  const from = WAY[WAY.indexOf(to) - 1] ?? '';
  const taken = rulings
    .map(daysOf)
    .filter((row) => filled(from)(row) && filled(to)(row))
    .map((row) => workingDays(row[from] ?? '', row[to] ?? ''));

  test('is the middle of what the step took', () => {
    expect(figure(id)).toMatchObject({ value: middle(taken), of: taken.length });
  });

  test('was late as often as more days passed than were promised', () => {
    const waiting = rulings
      .filter(({ 状态 = '' }) => '受理会商'.includes(状态))
      .map(daysOf)
      .filter((row) => filled(from)(row) && !filled(to)(row) && to !== '公布日期')
      .map((row) => workingDays(row[from] ?? '', model.today));
    const late = [...taken, ...waiting].filter((days) => days > policy[promise]);
    expect(figure('determination-late', to).value ?? 0).toBe(late.length);
  });
});

test('what rulings changed in the lists', () => {
  const changes = rows('list-changes').filter(
    ({ 清单 = '' }) => !['争议认定意见', '认定结论'].includes(清单),
  );
  const follows = (change: Row, { 编号 = '', 文号 = '' }: Row): boolean =>
    (change['遵照'] ?? '').split(';').includes(编号) ||
    (文号 !== '' && (change['依据'] ?? '').includes(文号));
  const standing = made.filter(({ 状态 }) => 状态 === '生效');
  const without = standing.filter((ruling) => !changes.some((change) => follows(change, ruling)));
  expect(figure('determination-without-change')).toMatchObject({
    value: without.length,
    of: standing.length,
  });
  expect(figure('determination-changed-lists').value).toBe(standing.length - without.length);
  expect(figure('determination-changes').value).toBe(
    changes.filter((change) => rulings.some((ruling) => follows(change, ruling))).length,
  );
});
