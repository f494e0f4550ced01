/**
 * Every score and every total counted again from the files as the clerk keeps them, another way than the code does: straight from
 * the cells, by the published rules, with the calendar of another function.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { localToday } from '../../src/dates/local-today.ts';
import { areKnown } from '../../src/dates/working-days.ts';
import { scoreFiles } from '../../src/emit/scores.ts';
import { dataFolder } from '../../src/site/folders.ts';
import { settings } from '../../src/site/settings.ts';
import { districtToday } from './district-today.ts';
import { workingDays } from './working-days.ts';

type Cells = Record<string, string>;
type Line = (string | undefined)[];

const today = localToday();
const { policy } = settings;
const parse = (text: string): Cells[] =>
  Papa.parse<Cells>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
const raw = (name: string): Cells[] =>
  parse(readFileSync(path.join(dataFolder(), `${name}.csv`), 'utf8'));
const cell = (row: Cells | undefined, label: string): string => (row?.[label] ?? '').trim();
const bodies = raw('bodies');
const shortOf = new Map(
  bodies.flatMap((row) => [
    [cell(row, '编号'), cell(row, '简称')],
    [cell(row, '简称'), cell(row, '简称')],
    [cell(row, '全称'), cell(row, '简称')],
  ]),
);
const named = (text: string): string => shortOf.get(text.replace('（历史引用）', '')) ?? text;
const kindOf = new Map(bodies.map((row) => [cell(row, '简称'), cell(row, '类别')]));

/** What the cell of a record held at the end of a day: as it was before the first change after it. */
const changes = raw('list-changes');
function cellAt(row: Cells, list: string, label: string, day: string): string {
  const later = changes
    .filter(
      (change) =>
        cell(change, '清单') === list &&
        cell(change, '记录') === cell(row, '编号') &&
        cell(change, '字段') === label &&
        cell(change, '生效日期') > day,
    )
    .sort((left, right) => (cell(left, '生效日期') < cell(right, '生效日期') ? -1 : 1));
  return later[0] === undefined ? cell(row, label) : cell(later[0], '变动前');
}

interface Fact {
  body: string;
  year: string;
  good: boolean;
}

const endOf = (year: string): string => (`${year}-12-31` < today ? `${year}-12-31` : today);

const facts: Record<string, () => Fact[]> = {
  'cases-first-received-in-time': () =>
    raw('hotline-cases').flatMap((row): Fact[] => {
      const [received, handled, body] = ['受理日期', '办结日期', '首接单位'].map((label) =>
        cell(row, label),
      );
      if (!received || !body) return [];
      // The first day on which it was late.
      const late = new Date(`${received}T12:00:00Z`);
      while (workingDays(received, late.toISOString().slice(0, 10)) <= policy.handleWithin)
        late.setUTCDate(late.getUTCDate() + 1);
      const day = late.toISOString().slice(0, 10);
      if (!areKnown(received, day)) return [];
      const good = handled !== '' && (handled ?? '') < day;
      if (good) return [{ body: named(body), year: (handled ?? '').slice(0, 4), good }];
      return day > today ? [] : [{ body: named(body), year: day.slice(0, 4), good }];
    }),
  'changes-followed-in-time': () =>
    changes
      .filter((row) => cell(row, '上级调整日期') !== '')
      .filter((row) => areKnown(cell(row, '上级调整日期'), cell(row, '公布日期')))
      .map((row) => ({
        body: named(cell(row, '申请单位')),
        year: cell(row, '公布日期').slice(0, 4),
        good:
          workingDays(cell(row, '上级调整日期'), cell(row, '公布日期')) <=
          policy.changesFollowWithin,
      })),
  'rulings-applied-in-time': () => {
    const handled = new Map(
      raw('hotline-cases').map((row) => [cell(row, '编号'), cell(row, '办结日期')]),
    );
    return raw('rulings').flatMap((row) => {
      const from = handled.get(cell(row, '热线事项')) ?? '';
      const to = cell(row, '申请日期');
      if (from === '' || from > to || !areKnown(from, to)) return [];
      const good = workingDays(from, to) <= policy.applyWithin;
      return [{ body: named(cell(row, '申请单位')), year: to.slice(0, 4), good }];
    });
  },
  'handoffs-found-unlisted': () =>
    raw('inspections').map((row) => ({
      body: named(cell(row, '被查部门')),
      year: cell(row, '检查日期').slice(0, 4),
      good: cell(row, '检查结论') !== '已经准入',
    })),
  'powers-basis-sound': () => {
    const ended = new Map(raw('laws').map((row) => [cell(row, '编号'), cell(row, '废止日期')]));
    return raw('powers')
      .filter((row) => cell(row, '生效日期') <= today)
      .map((row) => {
        const year = cell(row, '生效日期').slice(0, 4);
        const basis = cellAt(row, '权责事项', '实施依据', endOf(year));
        const isDead = (law: string) => {
          const day = ended.get(law.replace(/#.*$|（.*$/g, '')) ?? '';
          return day !== '' && day <= endOf(year);
        };
        const good = basis !== '' && !basis.includes('待核') && !basis.split(/[;；]/).some(isDead);
        return { body: named(cell(row, '行使主体')), year, good };
      });
  },
  'tasks-with-power': () =>
    raw('tasks')
      .filter((row) => cell(row, '生效日期') <= today)
      .map((row) => {
        const year = cell(row, '生效日期').slice(0, 4);
        const good = cellAt(row, '职责任务', '对应权责', endOf(year)) !== '';
        return { body: named(cell(row, '单位')), year, good };
      }),
};

const WAYS = ['部门自评', '实地评估', '外部评价', '内部评价'];
const DEPARTMENTS = ['区级部门', '派驻机构'];
const isDepartment = (body: string): boolean => DEPARTMENTS.includes(kindOf.get(body) ?? '');

/** The points of an indicator; undefined where there are none. */
const counted = new Map(
  Object.entries(facts).map(([id, list]) => [
    id,
    Map.groupBy(list(), ({ body, year }) => `${body} ${year}`),
  ]),
);
const bands = raw('indicator-bands');
const assessed = raw('assessments').filter((row) => cell(row, '评估日期') <= today);

function pointsOf(indicator: Cells, body: string, year: string): number | undefined {
  const measure = cell(indicator, '公开数字');
  if (measure === '') return byHand(indicator, body, year);
  const found = counted.get(measure)?.get(`${body} ${year}`);
  if (found === undefined) return undefined;
  const hits = found.filter(({ good }) => good).length;
  const value =
    measure === 'handoffs-found-unlisted' ? hits : Math.round((1000 * hits) / found.length) / 10;
  const band = bands.findLast(
    (row) => cell(row, '指标') === cell(indicator, '编号') && Number(cell(row, '起')) <= value,
  );
  const deduction = cell(band, '每件扣分');
  return deduction === ''
    ? Number(cell(band, '得分'))
    : Math.max(0, 100 - value * Number(deduction));
}

function byHand(indicator: Cells, body: string, year: string): number | undefined {
  const own = assessed.filter(
    (row) =>
      cell(row, '指标') === cell(indicator, '编号') &&
      named(cell(row, '单位')) === body &&
      cell(row, '年度') === year,
  );
  if (own.every((row) => cell(row, '方式') === '部门自评')) return undefined;
  const weights = WAYS.map((way) =>
    own.some((row) => cell(row, '方式') === way) ? Number(cell(indicator, way)) : 0,
  );
  const scores = WAYS.map((way) =>
    Number(
      cell(
        own.find((row) => cell(row, '方式') === way),
        '评分',
      ),
    ),
  );
  const sum = (numbers: number[]) => numbers.reduce((left, right) => left + right, 0);
  return sum(weights.map((weight, at) => weight * (scores[at] ?? 0))) / sum(weights);
}

const hasAssessment = (body: string, year: string): boolean =>
  assessed.some((row) => named(cell(row, '单位')) === body && cell(row, '年度') === year);

const classes = raw('evaluation-classes');
const indicators = raw('indicators');

/** Total, share judged and whether anything was judged, from the weights as published. */
function totalOf(body: string, year: string) {
  let [numerator, denominator, judged, concerned] = [0, 0, 0, 0];
  for (const own of classes) {
    let [points, weights] = [0, 0];
    for (const indicator of indicators) {
      const [from, until, only] = ['起始年度', '截止年度', '适用'].map((label) =>
        cell(indicator, label),
      );
      if (
        cell(indicator, '类别') !== cell(own, '编号') ||
        Number(year) < Number(from) ||
        (until !== '' && Number(year) > Number(until))
      )
        continue;
      if (only !== '部门和事业单位' && (only === '部门') !== isDepartment(body)) continue;
      const weight = Number(cell(indicator, '类内权重'));
      concerned += weight * Number(cell(own, '权重'));
      const found = pointsOf(indicator, body, year);
      if (found === undefined) continue;
      judged += weight * Number(cell(own, '权重'));
      points += weight * found;
      weights += weight;
    }
    if (weights === 0) continue;
    numerator += (Number(cell(own, '权重')) * points) / weights;
    denominator += Number(cell(own, '权重'));
  }
  return {
    total: denominator === 0 ? undefined : numerator / denominator,
    share: (100 * judged) / concerned,
  };
}

const files = new Map(
  [...scoreFiles(await districtToday())].map((file) => [file.path, String(file.body)] as const),
);
const published = (name: string): Cells[] => parse(files.get(`data/${name}.csv`) ?? '');

test('every score is that of the rows and the published rules', () => {
  expect(published('evaluation-scores').length > 0).toBe(indicators.length > 0);
  const wrong = published('evaluation-scores').flatMap((row) => {
    const indicator = indicators.find((one) => cell(one, '编号') === cell(row, '指标编号'));
    const body = cell(row, '单位');
    const isOther = cell(row, '没有得分的原因') === '不评这类单位';
    const own =
      indicator === undefined || isOther ? undefined : pointsOf(indicator, body, cell(row, '年度'));
    const said = cell(row, '得分');
    const agree =
      own === undefined ? said === '' : said !== '' && Math.abs(own - Number(said)) < 0.051;
    return agree
      ? []
      : [[cell(row, '年度'), body, cell(row, '指标编号'), said, String(own)] as Line];
  });
  expect(wrong).toEqual([]);
});

test('every total, share and grade is that of the weights and thresholds', () => {
  for (const row of published('evaluation-grades')) {
    const [body, year] = [cell(row, '单位'), cell(row, '年度')];
    const { total, share } = totalOf(body, year);
    if (total === undefined) {
      expect([cell(row, '总分'), cell(row, '名次')], `${body} ${year}`).toEqual(['', '']);
      continue;
    }
    const said = Number(cell(row, '总分'));
    expect(Math.abs(said - total), `${body} ${year}`).toBeLessThan(0.051);
    expect(Math.abs(Number(cell(row, '评了的权重')) - share), `${body} ${year}`).toBeLessThan(
      0.051,
    );
    const { gradeExcellent, gradeGood, gradePass, judgedAtLeast } = policy;
    const grade =
      said >= gradeExcellent
        ? '优秀'
        : said >= gradeGood
          ? '良好'
          : said >= gradePass
            ? '合格'
            : '不合格';
    if (year >= today.slice(0, 4)) expect(cell(row, '等次')).toContain('没有过完');
    else if (Number(cell(row, '评了的权重')) < judgedAtLeast)
      expect(cell(row, '等次')).toContain('不定等次');
    else expect(cell(row, '等次'), `${body} ${year}`).toBe(grade);
  }
});

test('nobody of whom anything can be judged is left out, and places follow totals within a kind', () => {
  const rows = published('evaluation-grades');
  const listed = new Set(rows.map((row) => `${cell(row, '单位')} ${cell(row, '年度')}`));
  const years = new Set(rows.map((row) => cell(row, '年度')));
  for (const year of years)
    for (const [body, kind] of kindOf) {
      const ended = cell(
        bodies.find((row) => cell(row, '简称') === body),
        '撤销日期',
      );
      if (
        ![...DEPARTMENTS, '事业单位'].includes(kind) ||
        (ended !== '' && ended <= `${year}-01-01`)
      )
        continue;
      expect(listed.has(`${body} ${year}`), `${body} ${year}`).toBe(
        totalOf(body, year).total !== undefined || hasAssessment(body, year),
      );
    }
  for (const row of rows.filter((one) => cell(one, '名次') !== '')) {
    const better = rows.filter(
      (one) =>
        ['年度', '类型'].every((label) => cell(one, label) === cell(row, label)) &&
        cell(one, '名次') !== '' &&
        Number(cell(one, '总分')) > Number(cell(row, '总分')),
    );
    expect(Number(cell(row, '名次'))).toBe(better.length + 1);
  }
});
