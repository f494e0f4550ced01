/** What a district that begins may take over from the example. */
import { stops } from '../check/problem.ts';
import { checkTables } from '../check/run.ts';
import type { LoadedFile } from '../load/load.ts';
import { splitWords } from '../tables/cell.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import { namesOneOf, ownNames } from './places.ts';
import { type Cells, fileOf, rowsOf } from './rows.ts';

/** The rows of each table, by its name. */
export type Rows = ReadonlyMap<string, readonly Cells[]>;

/** A chain of references is no longer than this. */
const ROUNDS = 20;

/**
 * The rows of the example that hold anywhere and stand without the others: what its table keeps, without what names a place or an
 * office of the example. The check then says what leads nowhere any more; such a cell is emptied, or its row left out.
 */
export function keptOf(
  files: ReadonlyMap<string, LoadedFile>,
  { district, today }: { readonly district: string; readonly today: string },
): Rows {
  const sorted = allTables.map((table) => {
    const rows = rowsOf(table, files.get(table.file));
    const kept = rows.filter((cells) => isKept(table, cells));
    return { table, kept, left: rows.filter((cells) => !kept.includes(cells)) };
  });
  const chosen = sorted.flatMap(({ table, left }) =>
    typeof table.inNewDistrict === 'object' ? [[table, left] as const] : [],
  );
  const own = ownNames(district, chosen);
  const begun = sorted.map(
    ({ table, kept }) =>
      [table.name, kept.filter((cells) => !namesOneOf(own, table, cells))] as const,
  );
  return mended(new Map(begun), today);
}

function isKept({ inNewDistrict: word }: Table, cells: Cells): boolean {
  if (typeof word === 'string') return word === 'kept';
  return word.values.includes(cells[word.column] ?? '');
}

/** The rows without what the check refuses. */
function mended(begun: Rows, today: string): Rows {
  let rows = begun;
  for (let round = 0; round < ROUNDS; round += 1) {
    const files = new Map(
      allTables.map((table) => [table.file, fileOf(table, rows.get(table.name) ?? [])] as const),
    );
    const faults = checkTables(files, { today, folder: '' }).problems.filter(stops);
    if (faults.length === 0) return rows;
    const wrong = Map.groupBy(faults, ({ path }) => path);
    const known = knownIn(rows);
    rows = new Map(
      allTables.map((table) => {
        const own = rows.get(table.name) ?? [];
        const file = files.get(table.file);
        const mends = { file, faults: wrong.get(table.file) ?? [], known };
        return [table.name, without(table, own, mends)];
      }),
    );
  }
  throw new Error('what is left of the example does not hold together');
}

/** What a reference may name: the ids of the rows, and the names that stand for them. */
function knownIn(rows: Rows): ReadonlySet<string> {
  const names = allTables.flatMap(({ name, knownBy = [] }) =>
    (rows.get(name) ?? []).flatMap((cells) => ['id', ...knownBy].map((key) => cells[key] ?? '')),
  );
  return new Set(names);
}

interface Mends {
  readonly file: LoadedFile | undefined;
  readonly faults: readonly {
    readonly line?: number | undefined;
    readonly column?: string | undefined;
  }[];
  readonly known: ReadonlySet<string>;
}

/** The rows of a table without what is wrong with them: a list loses what is not known, a cell that may be empty is emptied. */
function without({ columns }: Table, rows: readonly Cells[], mends: Mends): Cells[] {
  const { file, faults, known } = mends;
  return rows.flatMap((cells, index) => {
    const own = faults.filter(({ line }) => line === file?.rows[index]?.line);
    const wrong = own.map(({ column }) =>
      Object.keys(columns).find((key) => columns[key]?.label === column),
    );
    if (wrong.some((key) => key === undefined || columns[key]?.required !== false)) return [];
    const mended = wrong.map((key = '') => [key, restOf(cells[key] ?? '', columns[key], known)]);
    return [{ ...cells, ...Object.fromEntries(mended) }];
  });
}

function restOf(cell: string, column: Column | undefined, known: ReadonlySet<string>): string {
  if (column?.kind.refers === undefined || !column.kind.isList) return '';
  const parts = splitWords(cell);
  const rest = parts.filter((part) => known.has(part));
  return rest.length < parts.length ? rest.join(';') : '';
}
