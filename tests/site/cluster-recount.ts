/** Clusters of hotline cases found again from the text of the published files, by looking at every day in turn. */
import Papa from 'papaparse';
import type { ClusterRule } from '../../src/model/clusters.ts';

type Row = Readonly<Record<string, string>>;

export const rowsOf = (csv: string): Row[] =>
  Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

const cell = (row: Row, label: string): string => row[label] ?? '';
const cells = (row: Row, label: string): string[] =>
  cell(row, label)
    .split(';')
    .filter((part) => part !== '');
const dayNumber = (row: Row): number => Date.parse(cell(row, '受理日期')) / 86_400_000;

/** Sets of rows that share one are put together, until no two do. */
function together(sets: readonly (readonly Row[])[]): Row[][] {
  const joined: Set<Row>[] = [];
  for (const set of sets) {
    const touching = joined.filter((other) => set.some((row) => other.has(row)));
    for (const other of touching) joined.splice(joined.indexOf(other), 1);
    joined.push(new Set([...touching.flatMap((other) => [...other]), ...set]));
  }
  return joined.map((set) => [...set]);
}

/** For every day between the first and the last, the rows of so many days from it on: those that are enough of them, joined. */
function dense(rows: readonly Row[], within: number, least: number): Row[][] {
  const days = rows.map(dayNumber);
  const windows: Row[][] = [];
  for (let day = Math.min(...days) - within; day <= Math.max(...days); day += 1) {
    const inside = rows.filter((row) => dayNumber(row) >= day && dayNumber(row) < day + within);
    if (inside.length >= least) windows.push(inside);
  }
  return together(windows);
}

/** Each cluster in one line: its matter, its street, its cases and the campaigns that took it up. */
export function clusterLines(cases: string, campaigns: string, rule: ClusterRule): string[] {
  const rows = rowsOf(cases);
  const items = new Set(rows.flatMap((row) => cells(row, '涉及事项')));
  return [...items]
    .flatMap((item) => {
      const about = rows.filter((row) => cells(row, '涉及事项').includes(item));
      const streets = new Set(about.map((row) => cell(row, '发生街道')).filter(Boolean));
      const here = [...streets].flatMap((street) =>
        dense(
          about.filter((row) => cell(row, '发生街道') === street),
          rule.clusterWithin,
          rule.clusterCases,
        ).map((own) => ({ street, own })),
      );
      const anywhere = dense(about, rule.clusterWithin, rule.clusterCasesAnywhere)
        .filter((own) => {
          const named = new Set(own.map((row) => cell(row, '发生街道')));
          return named.size > 1 || named.has('');
        })
        .map((own) => ({ street: '', own }));
      return [...here, ...anywhere].map((found) => lineOf(item, found, rowsOf(campaigns)));
    })
    .toSorted();
}

function lineOf(
  item: string,
  { street, own }: { readonly street: string; readonly own: readonly Row[] },
  campaigns: readonly Row[],
): string {
  const ids = own.map((row) => cell(row, '编号')).toSorted();
  const last =
    own
      .map((row) => cell(row, '受理日期'))
      .toSorted()
      .at(-1) ?? '';
  const answering = campaigns.filter((row) => {
    const where = cells(row, '涉及街道');
    const named = cells(row, '触发事项').some((id) => ids.includes(id));
    const there = where.length === 0 || where.includes(street);
    const running = cell(row, '启动日期') <= last && last <= (cell(row, '结束日期') || '9999');
    return named || (cells(row, '涉及事项').includes(item) && there && running);
  });
  const told = answering.map((row) => cell(row, '编号')).toSorted();
  return [item, street, ids.join(';'), told.join(';')].join(' ');
}
