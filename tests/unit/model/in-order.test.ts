/** What is shown first, how far back, and who is waiting: the lists that people read from the top. */
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/handoffs/answer.ts';
import { countsByQuarter } from '../../../src/model/change-counts.ts';
import { baseModel, TODAY } from '../helpers.ts';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test('the admissions in force stand by their last day, the one that ends first on top; those to come by their first', () => {
  const admission = (id: string, start: string, end: string) =>
    `${id},区住建局,,${id}的核对登记,对照名册逐户看用途有没有变，只登记不鉴定。,,名册三年没有更新，部门没有入户的人手。,自建房安全专项整治方案（示例〔2026〕3号）,,,,平板和核对系统的账号,${start},${end},准入,2026-02-20,示例〔2026〕1${id.slice(-2)}号,\n`;
  const { handoffs } = baseModel({
    file: 'handoffs.csv',
    from: 'jb-2026-002',
    to: `${admission('jb-2026-011', '2026-03-01', '2027-05-31')}${admission('jb-2026-012', '2026-03-01', '2026-11-30')}${admission('jb-2026-013', '2027-03-01', '2027-05-31')}${admission('jb-2026-014', '2027-01-01', '2027-12-31')}jb-2026-002`,
  });
  expect(ids(handoffs.inPhase('in-force'))).toEqual(['jb-2026-012', 'jb-2026-001', 'jb-2026-011']);
  expect(ids(handoffs.inPhase('not-yet'))).toEqual(['jb-2026-014', 'jb-2026-013']);
});

test('changes are counted over three years at most, up to the quarter of the newest, each in its own quarter', () => {
  const change = (id: string, day: string, before: string, after: string) =>
    `${id},责任分工,zr-bj001-03,变更,具体职责,${before},${after},示例〔2021〕5号,来电问得多，写得再明白些,区住建局,,${day},${day}\n`;
  const { changes } = baseModel({
    file: 'list-changes.csv',
    from: 'bd-2025-002',
    to: `${change('bd-2021-001', '2021-03-31', '协助使用维修资金', '辅导使用维修资金')}${change('bd-2026-001', '2026-09-30', '辅导使用维修资金', '教会使用维修资金')}${change('bd-2026-002', '2026-10-01', '教会使用维修资金', '指导使用维修资金')}bd-2025-002`,
  });
  const { quarters } = countsByQuarter(changes);
  expect(quarters).toHaveLength(12);
  expect(quarters[0]).toMatchObject({ year: '2024', quarter: 1 });
  const sums = quarters.map(({ year, quarter, counts }) => [
    `${year} ${quarter}`,
    counts.reduce((total, count) => total + count, 0),
  ]);
  // 2024-03-28, two of 2025-06-20, 2026-09-30 and 2026-10-01; that of 2021 lies too far back.
  expect(sums.filter(([, sum]) => sum !== 0)).toEqual([
    ['2024 1', 1],
    ['2025 2', 2],
    ['2026 3', 1],
    ['2026 4', 1],
  ]);
});

test('only cases in dispute wait for a ruling', () => {
  const waiting = (disputed: '是' | '否') =>
    ids(
      baseModel({
        file: 'hotline-cases.csv',
        from: '区综合执法局,,,,否,,否,,,否',
        to: `区综合执法局,区环境分局,4,,${disputed},,否,,,否`,
      }).rulings.awaitingHandling,
    );
  expect(waiting('是')).toEqual(['rx-2024-002']);
  expect(waiting('否')).toEqual([]);
});

test('a matter that was taken back and stands no longer says nothing of a task any more', () => {
  const item = {
    id: 'sd-002',
    name: '危险房屋鉴定',
    url: '/street-duties/sd-002/',
    listType: '上级收回',
    streets: [],
    shares: [],
    parties: [],
  } as const;
  const kindOf = (stands: boolean) =>
    answerOf(
      { kind: 'item', item: { ...item, stands }, applications: [] },
      { department: 'bm-zhujian' },
      TODAY,
    );
  expect(kindOf(true).kind).toBe('taken-back');
  expect(kindOf(false)).toMatchObject({ kind: 'unlisted', why: 'withdrawn' });
});
