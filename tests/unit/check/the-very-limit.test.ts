/** The last value that a rule allows and the first that it refuses. */
import { describe, expect, test } from 'vitest';
import { checkEdited, type Edit, TODAY } from '../helpers.ts';

/** The rules that refuse some edits of the small data set. */
const refusedBy = (...edits: readonly Edit[]) => [
  ...new Set(checkEdited(...edits).problems.map(({ rule }) => rule)),
];

describe('what a row refers to must be there on its day', () => {
  /** A matter that takes effect on a day and is given to the body that was dissolved on 2019-02-01, or to the one after it. */
  const matter = (effective: string, body: string): Edit[] => [
    {
      file: 'boundary-items.csv',
      from: '示例〔2021〕1号,2021-03-28,2021-05-01',
      to: `示例〔2019〕1号,2018-03-28,${effective}`,
    },
    { file: 'duties.csv', from: 'bj-002,,,区环境分局', to: `bj-002,,,${body}` },
    { file: 'duties.csv', from: 'fl-zaosheng-1997#第三十条', to: '' },
  ];

  test.each([
    ['the old one the day before it is dissolved', '2019-01-31', '区房管局', []],
    ['the old one no longer on the day itself', '2019-02-01', '区房管局', ['reference-alive']],
    ['the new one not yet the day before', '2019-01-31', '区住建局', ['reference-alive']],
    ['the new one from the day itself', '2019-02-01', '区住建局', []],
  ])('%s', (_name, effective, body, rules) => {
    expect(refusedBy(...matter(effective, body))).toEqual(rules);
  });

  test('a law may be cited until the day before it is repealed', () => {
    const citing = (effective: string) =>
      refusedBy({
        file: 'boundary-items.csv',
        from: '示例〔2021〕1号,2021-03-28,2021-05-01',
        to: `示例〔2021〕1号,2021-03-28,${effective}`,
      });
    expect(citing('2022-06-04')).toEqual([]);
    expect(citing('2022-06-05')).toEqual(['reference-alive']);
  });
});

test('what has happened may bear the date of today, not that of tomorrow', () => {
  const receivedOn = (day: string) =>
    refusedBy({ file: 'hotline-cases.csv', from: '2024-07-01', to: day });
  expect(receivedOn(TODAY)).toEqual([]);
  expect(receivedOn('2026-11-24')).toEqual(['date-not-future']);
});

test('a list may take effect on the day it is published, not earlier', () => {
  const publishedOn = (day: string) =>
    refusedBy({
      file: 'street-items.csv',
      from: '示例〔2024〕2号,2024-03-28,2024-05-01',
      to: `示例〔2024〕2号,${day},2024-05-01`,
    });
  expect(publishedOn('2024-05-01')).toEqual([]);
  expect(publishedOn('2024-05-02')).toEqual(['dates-in-order']);
});

test('a ruling may be applied for on the day its case is settled, not earlier', () => {
  const appliedOn = (day: string) =>
    refusedBy({ file: 'rulings.csv', from: '2024-05-20', to: day });
  expect(appliedOn('2024-05-12')).toEqual([]);
  expect(appliedOn('2024-05-11')).toEqual(['ruling-after-handling']);
});

describe('two admissions of one task', () => {
  /** A second admission of the task that is admitted in 东街街道 from 2026-10-01 to 2026-12-31. */
  const second = (start: string, end: string, street = '东街街道') =>
    refusedBy({
      file: 'handoffs.csv',
      from: 'jb-2026-002',
      to: `jb-2026-009,区综合执法局,${street},夜市收摊时段值守,收摊前后各看半小时，劝摊主清垃圾，不开罚单。,,夜间中队人手不够，收摊时段看不过来。,夜间经济实施方案（示例〔2026〕8号）,,中队每晚派 1 人带班,每人每晚 40 元,,${start},${end},准入,2026-09-20,示例〔2026〕109号,\njb-2026-002`,
    });

  test('may follow each other from one day to the next', () => {
    expect(second('2027-01-01', '2027-03-31')).toEqual([]);
    expect(second('2026-09-21', '2026-09-30')).toEqual([]);
  });

  test('may not share so much as one day', () => {
    expect(second('2026-12-31', '2027-03-31')).toEqual(['handoff-no-overlap']);
    expect(second('2026-09-21', '2026-10-01')).toEqual(['handoff-no-overlap']);
  });

  test('may hold at once in different streets', () => {
    expect(second('2026-10-01', '2026-12-31', '西街街道')).toEqual([]);
  });
});

test('a matter has six to fifteen wordings', () => {
  const SIX = '楼上漏水;房顶漏雨;墙皮鼓包;下雨墙就湿;厨房顶滴水;窗边渗水';
  const wordings = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `第${'一二三四五六七八九十'.at(index % 10)}${index > 9 ? '处' : '家'}漏水`,
    ).join(';');
  const having = (count: number) =>
    refusedBy({ file: 'boundary-items.csv', from: SIX, to: wordings(count) });
  expect([5, 6, 15, 16].map(having)).toEqual([['aliases-enough'], [], [], ['aliases-enough']]);
});

test('changes of one field are linked by their days, in whatever order they stand in the file', () => {
  const EARLIER =
    'bd-2024-002,责任分工,zr-bj001-01,变更,具体职责,通知建设单位维修,督促建设单位维修,示例〔2024〕2号,通知了没人来修，改为督促,区住建局,,2024-06-01,2024-07-01';
  const at = (from: string, to: string) => refusedBy({ file: 'list-changes.csv', from, to });
  expect(at('bd-2025-001', `${EARLIER}\nbd-2025-001`)).toEqual([]);
  expect(at('bd-2025-002', `${EARLIER}\nbd-2025-002`)).toEqual([]);
  const broken = EARLIER.replace('督促建设单位维修', '督促维修');
  expect(at('bd-2025-002', `${broken}\nbd-2025-002`)).toEqual(['change-chain']);
});

test('of two changes of one field and one day the later published is the latest, wherever it stands in the file', () => {
  const change = (number: string, publishedOn: string, before: string, after: string) =>
    `bd-2025-${number},责任分工,zr-bj001-03,变更,具体职责,${before},${after},示例〔2025〕5号,来电问得多，写得再明白些,区住建局,,${publishedOn},2025-09-01\n`;
  const first = change('009', '2025-07-01', '协助使用维修资金', '辅导使用维修资金');
  const second = change('008', '2025-07-02', '辅导使用维修资金', '指导使用维修资金');
  for (const rows of [first + second, second + first])
    expect(
      refusedBy({ file: 'list-changes.csv', from: 'bd-2025-002', to: `${rows}bd-2025-002` }),
    ).toEqual([]);
});
