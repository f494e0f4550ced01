/** What lies in a data folder, seen as a whole: which tables are missing, and what the files are that are none. */
import { copyFile, LEDGER_FILES } from '../ledger/ledger.ts';
import type { Table } from '../tables/define.ts';
import { nearest } from './nearest.ts';

/** A file that is not that of a table. */
export interface Stray {
  readonly name: string;
  /** The table of which it is a copy, or whose file it probably is under a misspelt name. */
  readonly of: Table | undefined;
  /** Whether that table has its own file as well. */
  readonly isTaken: boolean;
  readonly isWorkbook: boolean;
}

export interface FolderFindings {
  /** Not one file is that of a table: this is another folder. */
  readonly isElsewhere: boolean;
  /** Tables without a file, and without a stray one that may be theirs. */
  readonly missing: readonly Table[];
  readonly strays: readonly Stray[];
}

export function findingsIn(names: readonly string[], tables: readonly Table[]): FolderFindings {
  const written = new Set([...LEDGER_FILES, ...tables.map(({ name }) => copyFile(name))]);
  const files = new Map(tables.map((table) => [table.file, table]));
  const strays = names
    .filter((name) => !files.has(name) && !written.has(name))
    .map((name) => {
      const of = copied(name, tables) ?? misspelt(name, files);
      const isTaken = of !== undefined && names.includes(of.file);
      return { name, of, isTaken, isWorkbook: !/\.csv$/i.test(name) };
    });
  const found = new Set(strays.map(({ of }) => of));
  const missing = tables.filter((table) => !names.includes(table.file) && !found.has(table));
  const isElsewhere = !names.some((name) => files.has(name));
  return { isElsewhere, missing, strays };
}

/** `bodies - 副本.csv`, `bodies(1).csv`, `bodies_20260101.csv`, `bodies.xlsx`. The longest name wins: `flow-steps` is none of `flow`. */
function copied(name: string, tables: readonly Table[]): Table | undefined {
  const stem = name.replace(/\.\w+$/, '').toLowerCase();
  const isCopy = ({ file }: Table) => {
    const own = file.replace(/\.csv$/, '');
    return stem.startsWith(own) && !/^(?:[a-z]|-[a-z])/.test(stem.slice(own.length));
  };
  const titled = ({ title }: Table) => stem.startsWith(title);
  const copies = tables.filter((table) => isCopy(table) || titled(table));
  return copies.toSorted((left, right) => right.file.length - left.file.length)[0];
}

function misspelt(name: string, files: ReadonlyMap<string, Table>): Table | undefined {
  const near = nearest(name, files.keys());
  return near === undefined ? undefined : files.get(near);
}
