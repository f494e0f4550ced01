import { HISTORICAL } from '../../tables/cell.ts';
import type { Column } from '../../tables/column.ts';
import type { Life } from '../../tables/define.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const referenceAlive = defineWholeRule({
  id: 'reference-alive',
  title: '引用的单位和依据在当时必须有效',
  why: '不能把职责交给已经撤销的单位，也不能依据当时已经废止的法律。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const { row, key, column, target, historical, typed } of data.references.all) {
      const life = target?.table.life;
      if (target === undefined || life === undefined || historical || isSuccession(row, key))
        continue;
      const date = dateOf(data, row);
      const fault = lifeFault(target, life, date);
      if (fault === undefined) continue;
      const naming = target.cells[target.table.naming] ?? typed;
      const successor = successorName(data, target, column);
      report({
        ...at(row, key),
        found: typed,
        wrong: `${naming === typed ? '' : `（${naming}）`}${fault}，而这一行说的是 ${date} 的事`,
        cure: `${cure(successor, column)}；确实要引用旧的，在后面加上${HISTORICAL}`,
      });
    }
  },
});

/** A row's own successor or predecessor is history by nature. */
function isSuccession(row: DataRow, key: string): boolean {
  return row.table.succession?.column === key;
}

/** The day on which a row speaks: its own date, or that of the record it belongs to, or today. */
function dateOf(data: Data, row: DataRow): string {
  const key = row.table.datedBy;
  if (key === undefined) return data.today;
  const value = row.values[key];
  if (typeof value !== 'string') return data.today;
  const column = row.table.columns[key];
  if (column?.kind.isDate) return value;
  for (const target of column?.targets ?? []) {
    const owner = data.find(target, value);
    if (owner !== undefined) return dateOf(data, owner);
  }
  return data.today;
}

function lifeFault(target: DataRow, life: Life, date: string): string | undefined {
  const since = life.since === undefined ? undefined : target.values[life.since];
  const until = target.values[life.until];
  if (typeof until === 'string' && date >= until) return `已于 ${until} 失效`;
  if (typeof since === 'string' && date < since) return `到 ${since} 才设立`;
  return undefined;
}

/** The successor as it may be written in the column: a citation takes the id alone. */
function successorName(data: Data, target: DataRow, column: Column): string | undefined {
  const succession = target.table.succession;
  const id = succession?.names === 'successor' ? target.values[succession.column] : undefined;
  const row = typeof id === 'string' ? data.find(target.table.name, id) : undefined;
  const naming = column.kind.refers?.byIdAlone ? 'id' : (target.table.knownBy?.[0] ?? 'id');
  return row?.cells[naming];
}

function cure(successor: string | undefined, column: Column): string {
  if (successor === undefined) return '改用当时有效的';
  // A new law counts its articles anew.
  return column.kind.refers?.byIdAlone ? `改引「${successor}」并核对条款` : `应为「${successor}」`;
}
