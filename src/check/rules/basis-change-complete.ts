import { citingParts, isOfBasis, readPartLines } from '../../tables/basis-changes.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';
import type { ListChange } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

/** The parts of the record that a change speaks of, with the column that says what they rest on. */
interface Parts {
  readonly ids: ReadonlySet<string>;
  readonly column: Column;
  readonly example: string;
}

export const basisChangeComplete = defineWholeRule({
  id: 'basis-change-complete',
  title: '补充、更换依据的变动，一条分工一行写明改前改后',
  why: '一件事的依据一次登记完，清单变动不被几百行淹没；每一条分工原来依据什么，仍要查得到。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const partsIn = partsByTable(data);
    for (const row of data.rows('list-changes')) {
      if (!isOfBasis(row.values)) continue;
      if (row.values.field !== undefined)
        report({ ...at(row, 'field'), wrong: '填了', cure: '清空：改的总是各条分工的依据' });
      const parts = partsOf(data, row, partsIn);
      if (parts === undefined) {
        const cure = '记录填事项的编号，清单填事项所在的清单；只改一条分工别的列的，类型用变更';
        report({ ...at(row, 'list'), wrong: '里的记录没有分工', cure });
        continue;
      }
      for (const key of ['before', 'after'] as const) {
        const wrong = faultIn(row.values[key], parts);
        if (wrong === undefined) continue;
        const cure = `一条分工一行，写作“${parts.example}”；没有依据的不写那一行`;
        report({ ...at(row, key), found: wrong.found, wrong: wrong.wrong, cure });
      }
      const same = unchanged(row.values);
      if (same !== undefined)
        report({
          ...at(row, 'after'),
          found: same,
          wrong: '与变动前相同，或者两处都没有写',
          cure: '没有改的分工，两处都删去那一行',
        });
    }
  },
});

/** The ids of all parts in a table that ever stood there, by the record they are of. */
type PartsIn = (table: Table) => ReadonlyMap<unknown, readonly string[]>;

/** Every table is gone through once, however many changes speak of its records. */
function partsByTable(data: Data): PartsIn {
  const found = new Map<string, ReadonlyMap<unknown, readonly string[]>>();
  return (table) => {
    const known = found.get(table.name) ?? partsIn(data, table);
    found.set(table.name, known);
    return known;
  };
}

function partsIn(data: Data, { name, partOf = '' }: Table): Map<unknown, string[]> {
  const standing = data
    .all(name)
    .map(({ cells, values }) => [values[partOf], cells['id'] ?? ''] as const);
  const known = data.ledger.entries
    .filter(({ table }) => table === name)
    .map(({ id }) => [data.ledger.last(name, id)?.[partOf], id] as const);
  const grouped = Map.groupBy([...standing, ...known], ([whole]) => whole);
  return new Map([...grouped].map(([whole, parts]) => [whole, parts.map(([, id]) => id)]));
}

function partsOf(data: Data, { values }: DataRow<ListChange>, within: PartsIn): Parts | undefined {
  const parts = citingParts(data.tables, values.list);
  const column = parts?.table.columns[parts.key];
  if (parts === undefined || column === undefined) return undefined;
  const ids = new Set(within(parts.table).get(values.record));
  const example = `${ids.values().next().value ?? 'zr-bj001-01'}：${column.example}`;
  return { ids, column, example };
}

/** The first line that names no part of the record, or cites nothing that can be read. */
function faultIn(
  cell: string | undefined,
  { ids, column }: Parts,
): { found: string; wrong: string } | undefined {
  for (const [id, basis] of readPartLines(cell)) {
    if (!ids.has(id)) return { found: id, wrong: '不是这件事的分工' };
    if (basis === '' || !column.schema.safeParse(basis).success)
      return { found: `${id}：${basis}`, wrong: '不是规定的写法' };
  }
  return undefined;
}

/** The first part that reads the same before and after; with no line at all, the empty text. */
function unchanged({ before, after }: ListChange): string | undefined {
  const [was, is] = [readPartLines(before), readPartLines(after)];
  if (was.size + is.size === 0) return '';
  return [...is].find(([id, basis]) => was.get(id) === basis)?.[0];
}
