/** Rows that enter a change that another row has entered already: they are told once, and for all else they are not there. */
import type { Data, DataRow } from './data.ts';
import { derived } from './kept/derived.ts';

/** The rows of changes that say nothing new, each with the row that says it. */
export type SameChanges = ReadonlyMap<DataRow, DataRow>;

/** What makes a change: why it was made and what it rests on may be worded anew, and it is still the same. */
const MADE_OF = ['list', 'record', 'field', 'kind', 'before', 'after', 'effective'];

export const sameChanges = (data: Data): SameChanges => data.once(findSame);

function findSame(data: Data): SameChanges {
  const lines = sameLines(data);
  if (lines.length === 0) return new Map();
  const rows = new Map(data.all('list-changes').map((row) => [row.line, row]));
  return new Map(
    lines.flatMap(([line, first]) => {
      const [row, other] = [rows.get(line), rows.get(first)];
      return row === undefined || other === undefined ? [] : [[row, other] as const];
    }),
  );
}

/** The lines of such rows, each with that of the row that says the same. */
const sameLines = derived('same-changes', (data) => {
  const rows = data.all('list-changes').filter(({ cells }) => cells['effective']);
  return [...Map.groupBy(rows, saying).values()]
    .flatMap((group) => repeatedIn(data, group))
    .map(([row, first]) => [row.line, first.line] as const);
});

/** Of several that say the same, those that may still be taken out: what was published stays. */
function repeatedIn(data: Data, group: readonly DataRow[]): [DataRow, DataRow][] {
  if (group.length === 1) return [];
  const isPublished = ({ cells }: DataRow) =>
    data.ledger.find('list-changes', cells['id'] ?? '') !== undefined;
  const first = group.find(isPublished) ?? group[0];
  if (first === undefined) return [];
  return group.filter((row) => row !== first && !isPublished(row)).map((row) => [row, first]);
}

/** What a row says, without the blanks and marks in which two hands differ. */
const saying = ({ cells }: DataRow): string =>
  JSON.stringify(
    MADE_OF.map((key) => (cells[key] ?? '').normalize('NFKC').replaceAll(/[\p{P}\s]/gu, '')),
  );
