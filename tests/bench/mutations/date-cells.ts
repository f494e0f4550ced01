/** Attacks on days. */
import type { CellAttack } from './cells.ts';
import { oneOf, refusedAt, unknowable, WHY } from './mutation.ts';
import { expectedOf, placeOf } from './sheet.ts';

const isDate = ({ kind }: { readonly kind: { readonly isDate?: boolean } }): boolean =>
  kind.isDate === true;

const DAY = 24 * 60 * 60 * 1000;

export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const dateCells: readonly CellAttack[] = [
  {
    name: 'date-impossible',
    title: '没有的日期',
    fits: isDate,
    spoil: ({ text, random }) =>
      oneOf(random, [
        text.replace(/-\d\d-\d\d$/, '-02-30'),
        text.replace(/-\d\d-/, '-13-'),
        text.replace(/\d\d$/, '32'),
        text.replace(/-\d\d-/, '-00-'),
        '2023-02-29',
        '2023/2/29',
        '2023年2月29日',
      ]),
  },
  {
    name: 'date-words',
    title: '日期写成别的',
    fits: isDate,
    spoil: ({ random }) =>
      oneOf(random, [
        '去年',
        '待定',
        '2024年5月',
        '2024',
        '3/4/2024',
        '45000',
        '24-5-1',
        '四月八日',
      ]),
  },
  {
    name: 'date-ancient',
    title: '1900 年以前的日期',
    fits: isDate,
    spoil: ({ text, random }) =>
      text.replace(/^\d{4}/, oneOf(random, ['0024', '1899', '1024']) ?? ''),
  },
  {
    name: 'date-future',
    title: '还没有到的日期',
    fits: (column) => isDate(column) && column.mayBeFuture !== true,
    spoil: ({ ground, random }) => shifted(ground.today, 1 + Math.floor(random() * 4000)),
    expected: ({ table, row, column }) => refusedAt(placeOf(table, row.line, column)),
  },
  {
    name: 'date-order',
    title: '日期先后颠倒',
    fits: (column) => isDate(column) && column.notBefore !== undefined,
    takes: (cell) => cell.text !== '' && earlierOf(cell) !== undefined && !isExcused(cell),
    spoil: (cell) => shifted(earlierOf(cell) ?? '', -1 - Math.floor(cell.random() * 400)),
    expected: ({ table, row, column }) => {
      const keys = [column.notBefore ?? []].flat();
      const columns = [column, ...keys.flatMap((key) => table.columns[key] ?? [])];
      return refusedAt(...columns.map((own) => placeOf(table, row.line, own)));
    },
  },
  {
    name: 'date-slip',
    title: '日期差几天',
    fits: isDate,
    spoil: ({ text, random }) => shifted(text, 1 + Math.floor(random() * 5)),
    // Where nothing was published, a day that is possible is as good as another.
    expected: (cell, spoilt) => {
      const { ground, table, row, index } = cell;
      return expectedOf(ground, table, row, row.cells.with(index, spoilt)) ?? unknowable(WHY.valid);
    },
  },
];

interface Dated {
  readonly column: CellAttackColumn;
  other(key: string): string;
}
type CellAttackColumn = Parameters<CellAttack['fits']>[0];

/** The latest day of the row that the cell may not precede. */
function earlierOf({ column, other }: Dated): string | undefined {
  const days = [column.notBefore ?? []].flat().map(other);
  return days
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .toSorted()
    .at(-1);
}

const isExcused = ({ column: { unless }, other }: Dated): boolean =>
  unless !== undefined && other(unless.column) === unless.is;
