/**
 * Changes of what a record's parts rest on. They give nobody another duty, so one row tells all parts of a record at once:
 * its cells hold a line for each part, `zr-bj001-01：fg-wuye#第三十六条`. A part without any basis has no line.
 */
import { citedKeys, type Table } from './define.ts';

/** The kinds of such changes: what had none or was incomplete is completed, or the law itself was succeeded by another. */
export const BASIS_KINDS = ['补充依据', '更换依据'] as const;

const AFTER_ID = '：';

/** What a change holds that is told part by part. */
interface Told {
  readonly kind: string;
  readonly list: string;
  readonly record: string;
  readonly field?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Whether a change is one of what the parts of a record rest on. */
export function isOfBasis({ kind }: { readonly kind: string }): boolean {
  return BASIS_KINDS.some((name) => name === kind);
}

/** The lines of a cell: what each part rests on, by the id of the part. */
export function readPartLines(cell = ''): ReadonlyMap<string, string> {
  const lines = cell.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [id = '', ...rest] = line.split(AFTER_ID);
      return [id.trim(), rest.join(AFTER_ID).trim()];
    }),
  );
}

/** The same, back as the text of a cell. */
export function partLines(parts: readonly (readonly [id: string, cell: string])[]): string {
  return parts
    .filter(([, cell]) => cell !== '')
    .map(([id, cell]) => `${id}${AFTER_ID}${cell}`)
    .join('\n');
}

/** The table of the parts of a list's records that rest on laws, with the column that says on which. */
export function citingParts(
  tables: readonly Table[],
  list: string,
): { readonly table: Table; readonly key: string } | undefined {
  for (const table of tables) {
    if (table.partOf === undefined || !table.columns[table.partOf]?.targets?.includes(list))
      continue;
    const [key] = citedKeys(table.columns);
    if (key !== undefined) return { table, key };
  }
  return undefined;
}

/** A change of what parts rest on as one change for each of them; any other change as it is. */
export function byPart<Change extends Told>(tables: readonly Table[], change: Change): Change[] {
  const parts = isOfBasis(change) ? citingParts(tables, change.list) : undefined;
  if (parts === undefined) return [change];
  const [was, is] = [readPartLines(change.before), readPartLines(change.after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((id) => ({
    ...change,
    list: parts.table.name,
    record: id,
    field: parts.key,
    before: was.get(id),
    after: is.get(id),
  }));
}
