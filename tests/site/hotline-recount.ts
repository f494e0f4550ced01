/** The hotline figures counted again from the text of the published file, by another way than the site counts them. */
import Papa from 'papaparse';
import { areKnown } from '../../src/dates/working-days.ts';
import { getWorkdaysInRange } from './chinese-calendar.ts';

type Row = Readonly<Record<string, string>>;

export interface Recount {
  readonly value: number | undefined;
  readonly of?: number;
  readonly rows: readonly string[];
}

const filled = (label: string) => (row: Row) => (row[label] ?? '') !== '';
const is = (label: string, cell: string) => (row: Row) => row[label] === cell;
const ids = (rows: readonly Row[]) => rows.map((row) => row['编号'] ?? '');

const counted = (rows: readonly Row[]): Recount => ({ value: rows.length, rows: ids(rows) });

function share(rows: readonly Row[], holds: (row: Row) => boolean): Recount {
  const held = rows.filter(holds);
  const value = Number(((100 * held.length) / rows.length).toFixed(1));
  return { value: rows.length > 0 ? value : undefined, of: rows.length, rows: ids(held) };
}

/** The middle, found by taking away the smallest and the largest in turn. */
function middle(rows: readonly Row[], numberOf: (row: Row) => number): Recount {
  const left = rows.map(numberOf).sort((one, other) => one - other);
  while (left.length > 2) {
    left.shift();
    left.pop();
  }
  const sum = left.reduce((whole, number) => whole + number, 0);
  const value = left.length === 0 ? undefined : Number((sum / left.length).toFixed(1));
  return { value, of: rows.length, rows: ids(rows) };
}

/** Working days after the day a case came in, up to the day it was handled or the day of the count. */
function workingDays(row: Row, today: string): number {
  const end = row['办结日期'] || today;
  const received = row['受理日期'] ?? '';
  const days = getWorkdaysInRange(received, end);
  return days.filter((day) => day !== received).length;
}

/** What the figures have to say, by their ids. */
export function recount(
  csv: string,
  today: string,
  { from, allowed }: { readonly from: string | undefined; readonly allowed: number },
): ReadonlyMap<string, Recount> {
  const text = csv.replace(/^\uFEFF/, '');
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const timed = rows.filter(filled('移交小时'));
  const hours = (row: Row) => Number(row['移交小时']);
  const since = (row: Row) => (row['受理日期'] ?? '') >= (from ?? '');
  const parted = (late: boolean) =>
    from === undefined ? [] : timed.filter((row) => since(row) === late);
  const handled = rows.filter(filled('办结日期'));
  // A mean is taken of no days whose holidays are not announced.
  const sure = (row: Row) => areKnown(row['受理日期'] ?? '', row['办结日期'] || today);
  const long = rows.filter((row) => workingDays(row, today) > allowed);
  const led = rows.filter(since).filter(filled('办结单位'));
  const asked = (label: string) => share(rows.filter(filled(label)), is(label, '是'));
  return new Map<string, Recount>([
    ['hotline-cases', counted(rows)],
    ['hotline-first-received', counted(rows.filter(filled('首接单位')))],
    ['hotline-first-receiver-named', share(rows.filter(since), filled('首接单位'))],
    ['hotline-disputed', counted(rows.filter(is('是否争议', '是')))],
    [
      'hotline-led-to-end',
      share(led, (row) => !filled('首接单位')(row) || row['办结单位'] === row['首接单位']),
    ],
    ['hotline-hand-over', middle(timed, hours)],
    ['hotline-hand-over-before', middle(parted(false), hours)],
    ['hotline-hand-over-since', middle(parted(true), hours)],
    ['hotline-hand-over-yearly', middle(timed, hours)],
    ['hotline-handled', counted(handled)],
    ['hotline-open', counted(rows.filter((row) => !filled('办结日期')(row)))],
    ['hotline-handling-days', middle(handled.filter(sure), (row) => workingDays(row, today))],
    ['hotline-long-pending', counted(long)],
    ['hotline-long-pending-cleared', counted(long.filter(filled('办结日期')))],
    ['hotline-long-pending-open', counted(long.filter((row) => !filled('办结日期')(row)))],
    [
      'hotline-long-pending-over',
      middle(long.filter(sure), (row) => workingDays(row, today) - allowed),
    ],
    ['hotline-resolved', share(handled, is('是否解决', '是'))],
    ['hotline-process-satisfied', asked('程序满意')],
    ['hotline-result-satisfied', asked('结果满意')],
  ]);
}
