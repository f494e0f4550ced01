/** Rows that stand word for word as they were published, under another id: the id was mistyped, changed or exchanged. */
import { type Cells, cellsOf } from '../ledger/digest.ts';
import { cellText } from '../tables/cell-text.ts';
import { columnsIn, type Table } from '../tables/define.ts';
import type { Data, DataRow } from './data.ts';
import { derived } from './kept/derived.ts';
import { publishedTables } from './unrecorded.ts';

/** The rows whose ids are not those under which they were published, each with the id that it had. */
export type MovedIds = ReadonlyMap<DataRow, string>;

export const movedIds = (data: Data): MovedIds => data.once(findMoved);

function findMoved(data: Data): MovedIds {
  if (data.ledgerFaults.length > 0) return new Map();
  return new Map(
    publishedTables(data).flatMap(({ name }) => {
      const lines = movedLines(data, name);
      if (lines.length === 0) return [];
      const ids = new Map(lines);
      return data.all(name).flatMap((row) => {
        const id = ids.get(row.line);
        return id === undefined ? [] : [[row, id] as const];
      });
    }),
  );
}

/** The lines of such rows in a table, each with the id that its row had. */
const movedLines = derived('moved-ids', (data, name: string) =>
  movedIn(data, data.table(name)).map(([{ line }, id]) => [line, id] as const),
);

function movedIn(data: Data, table: Table): [DataRow, string][] {
  // Only rows that are not what was published under their id can be what was published under another.
  const odd = data.all(table.name).filter((row) => {
    const before = data.ledger.last(table.name, row.cells['id'] ?? '');
    return before === undefined || !isAsPublished(row, before);
  });
  if (odd.length === 0) return [];
  const ids = new Map<string, string | undefined>();
  for (const { table: name, id, state } of data.ledger.entriesOf(table.name)) {
    const before = state === '撤下' ? undefined : data.ledger.last(name, id);
    // Of two records that say the same, nobody can tell which was meant.
    if (before !== undefined) ids.set(saying(before), ids.has(saying(before)) ? undefined : id);
  }
  return odd.flatMap((row) => {
    const id = ids.get(saying(asPublished(data, row)));
    if (id === undefined || id === row.cells['id']) return [];
    // Where what was published stands under its own id as well, the row has come to say the same and is not that one.
    const own = data.find(table.name, id);
    const isThere = own !== undefined && !odd.includes(own);
    return isThere ? [] : [[row, id]];
  });
}

/** Whether a row holds, beside its id, what was published of it: of nearly every row this is all there is to ask. */
function isAsPublished({ table, values }: DataRow, before: Cells): boolean {
  for (const [key, column] of columnsIn(table)) {
    const was = key === 'id' ? undefined : before[key];
    if (was !== undefined && was !== cellText(column, values[key])) return false;
  }
  return true;
}

/** What a row holds, without what its table has been given since its publication. */
function asPublished(data: Data, { table, values }: DataRow): Cells {
  const cells = cellsOf(table, values);
  const keys = data.ledger.last(table.name, firstOf(data, table)) ?? {};
  return Object.fromEntries(Object.entries(cells).filter(([key]) => Object.hasOwn(keys, key)));
}

const firstOf = ({ ledger }: Data, { name }: Table): string => ledger.entriesOf(name)[0]?.id ?? '';

/** A record without its id, as one text. */
function saying(cells: Cells): string {
  const said = Object.entries(cells).filter(([key, text]) => key !== 'id' && text !== '');
  return JSON.stringify(said.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
