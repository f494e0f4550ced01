/** The dates that may lie ahead: on such a day what was said of a row turns. */
import { columnsIn, type Table } from './define.ts';
import { foundOnce } from './found-once.ts';

/** A date of a row that lies ahead, and what is so from then on. */
export interface Turning {
  readonly column: string;
  /** The first day on which what is said today does not hold. */
  readonly day: string;
  readonly says: string;
}

/** Where a row is done before its time, the date of that: its term is then no term any more. */
const SETTLED = ['done', 'correctedOn', 'end'] as const;

/** What of a row turns after a day, soonest first. */
export function turningAfter(
  table: Table,
  row: Readonly<Record<string, unknown>>,
  today: string,
): Turning[] {
  const dates = datesOf(table);
  if (dates.length === 0) return [];
  const { withdrawn } = table;
  const isGone = withdrawn?.values.includes(String(row[withdrawn.column])) ?? false;
  const isRefused = 'decision' in row && row['decision'] !== '准入';
  const isSettled = SETTLED.some(
    (key) => table.columns[key] !== undefined && row[key] !== undefined,
  );
  return dates
    .flatMap(({ column, onDay, throughDay }): Turning[] => {
      const written = row[column];
      if (typeof written !== 'string') return [];
      if (
        isRefused ||
        (throughDay && isSettled && column === 'due') ||
        (isGone && column !== 'until')
      )
        return [];
      const day = throughDay ? dayAfter(written) : written;
      return day > today ? [{ column, day, says: onDay }] : [];
    })
    .sort((left, right) => (left.day < right.day ? -1 : 1));
}

/** The columns of a table on whose day something turns. */
const datesOf = foundOnce((table: Table) =>
  columnsIn(table).flatMap(([column, { onDay, throughDay = false }]) =>
    onDay === undefined ? [] : { column, onDay, throughDay },
  ),
);

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
