/** The figures of campaigns counted again from the text of the published files, by another way than the site counts them. */
import type { ClusterRule } from '../../src/model/clusters.ts';
import { clusterLines, rowsOf } from './cluster-recount.ts';
import type { Recount } from './hotline-recount.ts';

type Row = ReturnType<typeof rowsOf>[number];

const cell = (row: Row, label: string): string => row[label] ?? '';
const ids = (rows: readonly Row[]) => rows.map((row) => cell(row, '编号'));
const counted = (rows: readonly Row[]): Recount => ({ value: rows.length, rows: ids(rows) });
const day = (text: string): number => new Date(`${text}T00:00:00Z`).getTime() / 86_400_000;

function share(rows: readonly Row[], held: readonly Row[]): Recount {
  const value =
    rows.length === 0 ? undefined : Number(((100 * held.length) / rows.length).toFixed(1));
  return { value, of: rows.length, rows: ids(held) };
}

/** The middle, found by taking away the smallest and the largest in turn. */
function middle(rows: readonly Row[], daysOf: (row: Row) => number): Recount {
  const left = rows.map(daysOf).sort((one, other) => one - other);
  while (left.length > 2) {
    left.shift();
    left.pop();
  }
  const sum = left.reduce((whole, number) => whole + number, 0);
  const value = left.length === 0 ? undefined : Number((sum / left.length).toFixed(1));
  return { value, of: rows.length, rows: ids(rows) };
}

/** Whether a number reached its aim: it went at least the whole way from before to there. */
function isReached(row: Row): boolean {
  const [before, goal, after] = ['整治前', '目标值', '整治后'].map((label) =>
    Number(cell(row, label)),
  );
  if (before === undefined || goal === undefined || after === undefined) return false;
  return cell(row, '整治后') !== '' && (after - before) / (goal - before) >= 1;
}

function clusters(lines: readonly string[]): Recount {
  const cases = lines.flatMap((line) => (line.split(' ')[2] ?? '').split(';'));
  return { value: lines.length, rows: [...new Set(cases)] };
}

/** What the figures have to say of the text of each published file, by their ids. */
export function recount(
  csv: (table: string) => string,
  today: string,
  rule: ClusterRule,
): ReadonlyMap<string, Recount> {
  const [campaigns, measures, outcomes, cases] = [
    'campaigns',
    'campaign-measures',
    'campaign-outcomes',
    'hotline-cases',
  ].map((table) => rowsOf(csv(table))) as [Row[], Row[], Row[], Row[]];
  const open = new Set(ids(campaigns.filter((row) => cell(row, '状态') === '进行中')));
  const ended = campaigns.filter((row) => !open.has(cell(row, '编号')));
  const outcomesOf = (row: Row) =>
    outcomes.filter((one) => cell(one, '专题') === cell(row, '编号'));
  const known = ended.filter((row) => outcomesOf(row).some((one) => cell(one, '整治后') !== ''));
  const isDone = (row: Row) => cell(row, '完成日期') !== '';
  const isOpen = (row: Row) => !isDone(row) && open.has(cell(row, '专题'));
  const isPast = (row: Row) => cell(row, '应完成日期') < today;
  // What is not done in a campaign at work and has its day still to come says nothing yet.
  const due = measures.filter((row) => !isOpen(row) || isPast(row));
  const firstCase = (row: Row) =>
    cell(row, '触发事项')
      .split(';')
      .map((id) => cases.find((one) => cell(one, '编号') === id))
      .reduce(
        (first, one) => Math.min(first, day(cell(one ?? {}, '受理日期'))),
        Number.POSITIVE_INFINITY,
      );
  const lines = clusterLines(csv('hotline-cases'), csv('campaigns'), rule);
  return new Map<string, Recount>([
    ['campaign-count', counted(campaigns)],
    ['campaign-open', counted(campaigns.filter((row) => open.has(cell(row, '编号'))))],
    ['campaign-ended', counted(ended)],
    [
      'campaign-goals-reached',
      share(
        known,
        known.filter((row) => outcomesOf(row).every(isReached)),
      ),
    ],
    ['campaign-measures', counted(measures)],
    ['campaign-measures-done', counted(measures.filter(isDone))],
    [
      'campaign-measures-in-time',
      share(
        due,
        due.filter((row) => isDone(row) && cell(row, '完成日期') <= cell(row, '应完成日期')),
      ),
    ],
    ['campaign-measures-overdue', counted(measures.filter((row) => isOpen(row) && isPast(row)))],
    [
      'campaign-start-days',
      middle(campaigns, (row) => day(cell(row, '启动日期')) - firstCase(row)),
    ],
    [
      'campaign-days',
      middle(ended, (row) => day(cell(row, '结束日期')) - day(cell(row, '启动日期'))),
    ],
    ['campaign-clusters', clusters(lines)],
    ['campaign-clusters-unanswered', clusters(lines.filter((line) => line.endsWith(' ')))],
  ]);
}
