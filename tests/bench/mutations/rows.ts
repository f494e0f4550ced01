/** Attacks on whole rows: what a hand does with the mouse. */
import type { Table } from '../../../src/tables/define.ts';
import type { Ground } from './ground.ts';
import {
  type Attack,
  type Expected,
  type Mutation,
  oneOf,
  type Place,
  type Random,
  refusedAt,
  unknowable,
  WHY,
} from './mutation.ts';
import {
  couldStand,
  expectedOf,
  onTables,
  pathOf,
  placeOf,
  type SheetRow,
  spotsOf,
  withRow,
  withRows,
} from './sheet.ts';

type Rows = readonly SheetRow[];

function onRows(
  name: string,
  title: string,
  mutate: (ground: Ground, table: Table, rows: Rows, random: Random) => Mutation | undefined,
): Attack {
  return onTables(name, title, (ground, table, random) => {
    const { rows } = ground.sheet(table);
    return rows.length === 0 ? undefined : mutate(ground, table, rows, random);
  });
}

const cellsOf = (rows: Rows) => rows.map(({ cells }) => cells);

/** An id that no row has. */
export function freshId(rows: Rows, like: string): string {
  const known = new Set(rows.map(({ cells }) => cells[0]));
  const stem = like.replace(/\d+$/, '');
  for (let number = 901; ; number += 1) {
    const id = `${stem}${stem === like ? '-' : ''}${number}`;
    if (!known.has(id)) return id;
  }
}

/** What is to come of a row that is gone. */
function removed(
  ground: Ground,
  table: Table,
  row: SheetRow,
  keys: readonly string[] = ['id', ...(table.knownBy ?? [])],
): Expected {
  const changes = ground.changesOf(table);
  const isPart = table.partOf !== undefined;
  if (changes === 'on-record' || changes === 'never' || (changes === 'free' && !isPart))
    return refusedAt({ path: pathOf(table) });
  const users = usersOf(ground, table, row, keys);
  if (users.length > 0) return refusedAt(...users);
  return unknowable(changes === 'free' ? WHY.free : WHY.leaf);
}

/** The places of what is expected, once the lines of a row are gone from its file. */
function without(expected: Expected, table: Table, row: SheetRow): Expected {
  if (expected.verdict !== 'refused') return expected;
  const up = (place: Place): Place =>
    place.path === pathOf(table) && (place.line ?? 0) > row.line
      ? { ...place, line: (place.line ?? 0) - heightOf(row) }
      : place;
  return refusedAt(...expected.at.map(up));
}

/** Where a record is referred to by its id or by a name that no other has. */
function usersOf(ground: Ground, table: Table, { cells, line }: SheetRow, keys: readonly string[]) {
  const spots = spotsOf(ground, table);
  const names = spots
    .filter(({ key }) => keys.includes(key))
    .map(({ index }) => cells[index] ?? '')
    .filter(Boolean);
  const { tables, references } = ground.sound.data;
  return tables
    .flatMap((own) => references.of(own))
    .filter(
      ({ target, typed }) =>
        target?.table === table && target.line === line && names.includes(typed),
    )
    .map(({ row, column }) => placeOf(row.table, row.line, column));
}

export const rowAttacks: readonly Attack[] = [
  onRows('row-twice', '一行写两遍', (ground, table, rows, random) => {
    const at = Math.floor(random() * rows.length);
    const row = rows[at];
    if (row === undefined) return undefined;
    const to = Math.floor(random() * (rows.length - at)) + at + 1;
    const all = cellsOf(rows).toSpliced(to, 0, row.cells);
    const span = rows[to]?.line ?? (rows.at(-1)?.line ?? 0) + heightOf(rows.at(-1));
    return {
      files: withRows(ground, table, all),
      what: `${table.file}:${row.line} 再写一遍`,
      expected: refusedAt(placeOf(table, row.line), placeOf(table, span)),
    };
  }),
  onRows('row-copied', '换个编号再抄一行', (ground, table, rows, random) => {
    const row = oneOf(random, rows);
    if (row === undefined) return undefined;
    const id = freshId(rows, row.cells[0] ?? '');
    const line = (rows.at(-1)?.line ?? 0) + heightOf(rows.at(-1));
    const unique = spotsOf(ground, table).filter(
      ({ key, index }) => table.unique?.includes(key) && row.cells[index] !== '',
    );
    const isTold = unique.length > 0 || table.published;
    return {
      files: withRows(ground, table, [...cellsOf(rows), row.cells.with(0, id)]),
      what: `${table.file}:${row.line} 换成 ${id} 抄在末尾`,
      expected: isTold ? refusedAt(placeOf(table, line)) : unknowable(WHY.copy),
    };
  }),
  onRows('row-gone', '删去一行', (ground, table, rows, random) => {
    const row = oneOf(random, rows);
    if (row === undefined) return undefined;
    return {
      files: withRows(ground, table, cellsOf(rows.filter((other) => other !== row))),
      what: `${table.file}:${row.line} 删去 ${row.cells[0]}`,
      expected: without(removed(ground, table, row), table, row),
    };
  }),
  onRows('row-shifted', '一行里的格子移了一格', (ground, table, rows, random) => {
    const row = oneOf(random, rows);
    if (row === undefined) return undefined;
    const at = Math.floor(random() * row.cells.length);
    const isRight = random() < 0.5;
    const cells = isRight
      ? row.cells.toSpliced(at, 0, '').slice(0, row.cells.length)
      : [...row.cells.toSpliced(at, 1), ''];
    const expected = expectedOf(ground, table, row, cells);
    if (expected === undefined) return undefined;
    const what = `${table.file}:${row.line} 从第 ${at + 1} 格起${isRight ? '右' : '左'}移`;
    return { files: withRow(ground, table, row, cells), what, expected };
  }),
  onRows('cells-swapped', '同一行两格对调', (ground, table, rows, random) => {
    const row = oneOf(random, rows);
    if (row === undefined) return undefined;
    const one = Math.floor(random() * row.cells.length);
    const other = Math.floor(random() * row.cells.length);
    const [left = '', right = ''] = [row.cells[one], row.cells[other]];
    const cells = row.cells.with(one, right).with(other, left);
    const expected = expectedOf(ground, table, row, cells);
    if (expected === undefined) return undefined;
    const what = `${table.file}:${row.line} 第 ${one + 1}、${other + 1} 格对调`;
    return { files: withRow(ground, table, row, cells), what, expected };
  }),
  onRows('cell-twice', '同一列上下两格对调', (ground, table, rows, random) => {
    const [row, next] = rows.slice(Math.floor(random() * (rows.length - 1)));
    const spot = oneOf(
      random,
      spotsOf(ground, table).filter(({ key }) => key !== 'id'),
    );
    if (row === undefined || next === undefined || spot === undefined) return undefined;
    const [mine = '', theirs = ''] = [row.cells[spot.index], next.cells[spot.index]];
    const swapped = new Map([
      [row, row.cells.with(spot.index, theirs)],
      [next, next.cells.with(spot.index, mine)],
    ]);
    const both = [...swapped].map(([own, cells]) => expectedOf(ground, table, own, cells));
    const refused = both.flatMap((one) => (one?.verdict === 'refused' ? one.at : []));
    const [first] = both;
    if (first === undefined) return undefined;
    return {
      files: withRows(
        ground,
        table,
        rows.map((own) => swapped.get(own) ?? own.cells),
      ),
      what: `${table.file}:${row.line}、${next.line} 的「${spot.column.label}」对调`,
      expected: refused.length > 0 ? refusedAt(...refused) : first,
    };
  }),
  onRows('comma', '多一个逗号', (ground, table, rows, random) => {
    const row = oneOf(random, rows);
    if (row === undefined) return undefined;
    const at = Math.floor(random() * row.cells.length);
    return {
      files: withRow(ground, table, row, row.cells.toSpliced(at, 0, '')),
      what: `${table.file}:${row.line} 第 ${at + 1} 格前多一个逗号`,
      expected: refusedAt(placeOf(table, row.line)),
    };
  }),
  onRows('id-swapped', '两行的编号对调', (ground, table, rows, random) => {
    const [row, next] = rows.slice(Math.floor(random() * (rows.length - 1)));
    if (row === undefined || next === undefined) return undefined;
    const swapped = new Map([
      [row, row.cells.with(0, next.cells[0] ?? '')],
      [next, next.cells.with(0, row.cells[0] ?? '')],
    ]);
    const files = withRows(
      ground,
      table,
      rows.map((own) => swapped.get(own) ?? own.cells),
    );
    const changes = ground.changesOf(table);
    const at = refusedAt(placeOf(table, row.line), placeOf(table, next.line));
    const same = row.cells.slice(1).join() === next.cells.slice(1).join();
    if (same) return undefined;
    const what = `${table.file}:${row.line}、${next.line} 的编号对调`;
    if (changes === 'unpublished') return { files, what, expected: unknowable(WHY.valid) };
    return { files, what, expected: changes === 'free' ? unknowable(WHY.free) : at };
  }),
  onRows('id-taken', '编号与别的行相同', (ground, table, rows, random) => {
    const [row, next] = rows.slice(Math.floor(random() * (rows.length - 1)));
    if (row === undefined || next === undefined) return undefined;
    return {
      files: withRow(ground, table, next, next.cells.with(0, row.cells[0] ?? '')),
      what: `${table.file}:${next.line} 的编号写成 ${row.cells[0]}`,
      expected: refusedAt(placeOf(table, next.line), placeOf(table, row.line), {
        path: pathOf(table),
      }),
    };
  }),
  onRows('id-changed', '编号改成没有用过的', (ground, table, rows, random) => {
    const row = oneOf(random, rows);
    if (row === undefined) return undefined;
    const id = freshId(rows, row.cells[0] ?? '');
    const [spot] = spotsOf(ground, table);
    if (spot === undefined || !couldStand(spot.column, id)) return undefined;
    const gone = removed(ground, table, row, ['id']);
    return {
      files: withRow(ground, table, row, row.cells.with(0, id)),
      what: `${table.file}:${row.line} 的编号 ${row.cells[0]} 改成 ${id}`,
      expected: gone,
    };
  }),
];

/** How many lines a row takes. */
function heightOf(row: SheetRow | undefined): number {
  return row?.cells.join('').split('\n').length ?? 1;
}
