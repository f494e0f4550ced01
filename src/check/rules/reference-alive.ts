import { HISTORICAL } from '../../tables/cell.ts';
import type { Column } from '../../tables/column.ts';
import { LAW_SUCCEEDED } from '../../tables/list-changes.ts';
import { at, type Data, type DataRow } from '../data.ts';
import type { Reference } from '../resolve.ts';
import { defineTableRule, type Reporter } from '../rule.ts';
import { dateOf, type Standing, type Standings, standingsOf } from '../standing.ts';

export const referenceAlive = defineTableRule({
  id: 'reference-alive',
  title: '引用的单位和依据在当时必须有效',
  why: '不能把职责交给已经撤销的单位，也不能依据当时已经废止、还没有施行的法律；以前的版本也一样。',
  scope: '全部',
  level: '错误',
  checkTable(data, table, report) {
    const standings = standingsOf(data);
    for (const reference of data.references.of(table)) {
      const { row, key, column } = reference;
      if (column.atAnyTime || row.table.succession?.column === key) continue;
      if (row.table.changes === 'on-record' && standings.hasChanged(row))
        judgeVersions(data, reference, standings, report);
      else judge(data, reference, dateOf(data, row), report);
    }
  },
});

/** What stands in a cell now, and all that stood in it before. */
function judgeVersions(
  data: Data,
  reference: Reference,
  standings: Standings,
  report: Reporter,
): void {
  const { row, key, column } = reference;
  const all = standings.of(row, key);
  for (const [index, standing] of all.entries()) {
    const targets = index === 0 ? [reference] : targetsIn(data, column, standing.cell);
    // In a duty, the law has to stand whenever a version of the matter begins; a ruling goes by the law of its day.
    const inVersions = column.kind.isCited && row.table.partOf !== undefined;
    const days = inVersions ? standings.daysOf(row, all, index) : [standing.from];
    for (const day of days)
      for (const target of targets) judge(data, { ...reference, ...target }, day, report, standing);
  }
}

type Judged = Pick<Reference, 'row' | 'key' | 'column' | 'typed' | 'historical' | 'target'>;

function judge(
  data: Data,
  { row, key, column, typed, historical, target }: Judged,
  date: string,
  report: Reporter,
  past?: Standing,
): void {
  const fault = target === undefined || historical ? undefined : lifeFault(target, date);
  if (target === undefined || fault === undefined) return;
  const naming = target.cells[target.table.naming] ?? typed;
  const byChange = past?.told?.values.kind === LAW_SUCCEEDED ? undefined : past?.told;
  report({
    ...(byChange === undefined ? at(row, key) : at(byChange, 'before')),
    found: typed,
    wrong: `${naming === typed ? '' : `（${naming}）`}${fault.says}，而这一行说的是 ${date} 的事`,
    cure: fault.early
      ? cureYoung(data, target, column)
      : `${cureEnded(data, target, column)}；确实要引用旧的，在后面加上${HISTORICAL}`,
  });
}

/** What stood in a cell before, looked up. */
function targetsIn(data: Data, column: Column, cell: string) {
  const { refers } = column.kind;
  if (refers === undefined || cell === '') return [];
  const marks = refers.written(cell);
  const ids = refers.written(data.references.published(column, cell));
  return ids.map(({ target: typed }, index) => ({
    typed,
    historical: marks[index]?.historical === true,
    target: (column.targets ?? [])
      .map((table) => data.find(table, typed))
      .find((found) => found !== undefined),
  }));
}

function lifeFault(target: DataRow, date: string): { says: string; early: boolean } | undefined {
  const { life, columns } = target.table;
  if (life === undefined) return undefined;
  const since = target.values[life.since ?? ''];
  const until = target.values[life.until];
  if (typeof until === 'string' && date >= until)
    return { says: `已于 ${until} 失效`, early: false };
  if (typeof since !== 'string' || date >= since) return undefined;
  const begins = columns[life.since ?? '']?.label.replace('日期', '') ?? '';
  return { says: `到 ${since} 才${begins}`, early: true };
}

/** The rows that took a row's place, as they may be written in the column: a citation takes the id alone. */
function successorNames(data: Data, target: DataRow, column: Column): string[] {
  const { succession, name } = target.table;
  const ids =
    succession?.names === 'successor' ? [target.values[succession.column] ?? []].flat() : [];
  return ids.flatMap((id) => nameOf(data.find(name, String(id)), column) ?? []);
}

function nameOf(row: DataRow | undefined, column: Column): string | undefined {
  const naming = column.kind.refers?.byIdAlone ? 'id' : (row?.table.knownBy?.[0] ?? 'id');
  return row?.cells[naming];
}

function cureEnded(data: Data, target: DataRow, column: Column): string {
  const names = successorNames(data, target, column);
  if (names.length === 0) return '改用当时有效的';
  const named = names.map((name) => `「${name}」`).join('或');
  // A new law counts its articles anew.
  return column.kind.refers?.byIdAlone ? `改引${named}并核对条款` : `应为${named}`;
}

/** A law that came later: the change by which the citations followed it is missing. */
function cureYoung(data: Data, target: DataRow, column: Column): string {
  const { succession, name, life } = target.table;
  if (!column.kind.isCited || succession === undefined) return '改用当时有效的';
  const id = target.cells['id'] ?? '';
  const before = data.all(name).filter((row) => row.values[succession.column] === id);
  const then = before.map(({ cells }) => `「${cells['id']}」`).join('、');
  const since = target.cells[life?.since ?? ''];
  return `${then === '' ? '那时还没有它' : `那时有效的是${then}`}，在清单变动里登记一条「${LAW_SUCCEEDED}」，生效日期 ${since}；运行 npm run changes -- --law ${id} 起草`;
}
