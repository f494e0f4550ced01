/** Early warnings, found again in the published tables by their published rules. */
import { expect, test } from 'vitest';
import { figureOf } from '../../src/measures/measures.ts';
import { settings } from '../../src/site/settings.ts';
import { type WarningKind, warningsOf } from '../../src/warnings/index.ts';
import { districtToday } from './district-today.ts';
import { publishedRows, type Row } from './published-rows.ts';
import { workingDays } from './working-days.ts';

const model = await districtToday();
const { today } = model;
const { policy } = settings;
const rows = publishedRows(model);
const ids = (found: readonly Row[]) => found.map(({ 编号 = '' }) => 编号).toSorted();
const found = (kind: WarningKind) =>
  warningsOf(model, kind)
    .map(({ id }) => id)
    .toSorted();
const listed = (cell = ''): string[] => cell.split(/[;；、]/).filter((part) => part !== '');
const byId = (table: string) => new Map(rows(table).map((row) => [row['编号'] ?? '', row]));

const bodies = byId('bodies');
const NOBODY = ['公用企业', '群众自治', '社会主体', '司法途径'];
const acts = (id: string) => !NOBODY.includes(bodies.get(id)?.['类别'] ?? '');

const laws = byId('laws');
/** Whether each law that a cell cites is in force today. */
const standing = (cell = ''): boolean[] =>
  cell
    .split(';')
    .filter((part) => part !== '')
    .map((part) => laws.get(/^[a-z0-9-]+/.exec(part)?.[0] ?? ''))
    .map(
      (law) =>
        (law?.['施行日期'] ?? '9') <= today &&
        ((law?.['废止日期'] ?? '') === '' || (law?.['废止日期'] ?? '') > today),
    );

test('powers on a law that is not in force', () => {
  const own = rows('powers').filter(
    (row) => row['状态'] !== '已取消' && standing(row['实施依据']).includes(false),
  );
  expect(found('powers-ended-basis')).toEqual(ids(own));
});

const items = new Map([...byId('boundary-items'), ...byId('street-items')]);
const isOver = ({ 状态 = '' }: Row) => ['已被替代', '已取消'].includes(状态);

test('duties without a law in force', () => {
  const own = rows('duties').filter((row) => {
    const item = items.get(row['事项'] ?? '') ?? {};
    const isHeld = !isOver(item) && (item['生效日期'] ?? '9') <= today;
    return isHeld && acts(row['单位'] ?? '') && !standing(row['依据']).includes(true);
  });
  expect(found('duties-without-basis')).toEqual(ids(own));
});

test('tasks that nobody holds', () => {
  const powers = byId('powers');
  const isGone = (id: string) => isOver(powers.get(id) ?? items.get(id) ?? { 状态: '已取消' });
  const own = rows('tasks').filter((row) => {
    if (row['状态'] === '已取消' || (row['生效日期'] ?? '') > today) return false;
    const until = bodies.get(row['单位'] ?? '')?.['撤销日期'] ?? '';
    const grounds = [...listed(row['对应权责']), ...listed(row['对应事项'])];
    const isIdle = (row['主要职责'] ?? '') === '' && grounds.length > 0 && grounds.every(isGone);
    return (until !== '' && until <= today) || isIdle;
  });
  expect(found('tasks-unheld')).toEqual(ids(own));
});

const admitted = rows('handoffs').filter((row) => row['决定'] === '准入');
const calendarDays = (to: string) => (Date.parse(to) - Date.parse(today)) / 86_400_000;

test('hand-offs past their end, and those that end soon', () => {
  const inspections = rows('inspections');
  const past = admitted.filter((row) => {
    const end = row['结束日期'] ?? '';
    if (end === '' || end >= today) return false;
    const later = inspections.filter(
      (one) => one['准入登记'] === row['编号'] && (one['检查日期'] ?? '') > end,
    );
    const isGoingOn = later.some((one) => one['检查结论'] === '到期未停' && one['改正日期'] === '');
    const isRenewed = admitted.some(
      (other) =>
        other['申请部门'] === row['申请部门'] &&
        other['任务'] === row['任务'] &&
        (other['结束日期'] ?? '') > end,
    );
    return isGoingOn || (later.length === 0 && !isRenewed);
  });
  expect(found('handoffs-past-end')).toEqual(ids(past));
  const soon = admitted.filter((row) => {
    const left = calendarDays(row['结束日期'] ?? '');
    return (row['开始日期'] ?? '') <= today && left >= 0 && left <= policy.admissionEndsSoon;
  });
  expect(found('admissions-ending-soon')).toEqual(ids(soon));
});

test('rulings and hotline cases past their day', () => {
  const isLate = (from = '', allowed = 0) => from !== '' && workingDays(from, today) > allowed;
  const rulings = rows('rulings').filter(
    ({ 状态, 申请日期, 会商日期 }) =>
      (状态 === '受理' && isLate(申请日期, policy.consultWithin)) ||
      (状态 === '会商' && isLate(会商日期, policy.decideWithin)),
  );
  expect(found('rulings-past-day')).toEqual(ids(rulings));
  const cases = rows('hotline-cases').filter(
    ({ 办结日期, 受理日期 }) => 办结日期 === '' && isLate(受理日期, policy.handleWithin),
  );
  expect(found('cases-past-day')).toEqual(ids(cases));
});

test('what campaigns at work should have done', () => {
  const campaigns = byId('campaigns');
  const own = rows('campaign-measures').filter(
    (row) =>
      row['完成日期'] === '' &&
      (row['应完成日期'] ?? '') < today &&
      campaigns.get(row['专题'] ?? '')?.['状态'] === '进行中',
  );
  expect(found('campaign-measures-past-day')).toEqual(ids(own));
});

test('the same two bodies in several disputes', () => {
  const cases = byId('hotline-cases');
  const inCase = (row: Row = {}) => [row['首接单位'] ?? '', ...listed(row['其他涉及单位'])];
  const waiting = [...cases.values()].filter(
    (row) => row['是否争议'] === '是' && row['认定意见'] === '',
  );
  const disputes = [
    ...rows('rulings').map((row) => [
      ...listed(row['涉及单位']),
      ...inCase(cases.get(row['热线事项'] ?? '')),
    ]),
    ...waiting.map(inCase),
  ].map((all) => new Set(all.filter((id) => id !== '' && acts(id))));
  const all = [...bodies.keys()].toSorted();
  const pairs = all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(
        (other) =>
          disputes.filter((both) => both.has(one) && both.has(other)).length >=
          policy.disputesAgain,
      )
      .map((other) => `${one}+${other}`),
  );
  expect(found('repeated-disputes')).toEqual(pairs.toSorted());
  expect(figureOf(model, 'warning-repeated-disputes').value).toBe(pairs.length);
});
