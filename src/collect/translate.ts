/** The rows of a spreadsheet in the words of our columns, as an import would read them. */
import type { Data } from '../check/data.ts';
import { textFault } from '../check/text-fault.ts';
import type { Note } from '../intake/notes.ts';
import { knownOf } from '../intake/plan.ts';
import type { RawRecord } from '../intake/rows.ts';
import { shaped } from '../intake/shape.ts';
import { bare, onOneLine } from '../intake/text.ts';
import type { Column } from '../tables/column.ts';
import { EMPTY_WORDS } from '../tables/import-words.ts';
import { tables } from '../tables/index.ts';

export interface Translated {
  /** By the key of our column; only of columns that the file has, or whose text stands over the row. */
  readonly cells: Readonly<Record<string, string>>;
  /** Columns whose text cannot be brought whole into our words: it stays as it was typed. */
  readonly unread: readonly string[];
  /** Columns of which the row says nothing itself: what stands over it or beside it does. */
  readonly implied: readonly string[];
  /** Columns of which nothing may be repeated: somebody's personal data, or what a spreadsheet would run. */
  readonly silent: readonly string[];
}

/**
 * A translator that knows the bodies and laws of the data. `standIn`: the body of ours whose list it is, where the list names
 * none or one that only the upper level has.
 */
export function translator(
  data: Data,
  standIn: string | undefined,
): (record: RawRecord) => Translated {
  const known = knownOf(data, standIn);
  return (record) => {
    const { cells: read, notes } = shaped(tables.powers, record, known);
    const isPartial = notes.some(({ kind }) => PARTIAL.includes(kind));
    const personal = new Set(
      notes.flatMap((note) => (note.kind === 'personal' ? note.column : [])),
    );
    const cells: Record<string, string> = { ...read };
    const unread: string[] = [];
    const silent: string[] = [];
    const implied = Object.keys(read).filter((key) => (textIn(record, key) ?? '') === '');
    // The body of the upper level says at which level it acts itself, and nothing of the one that stands in for it.
    if (standIn !== undefined && implied.includes('level')) delete cells['level'];
    for (const [key, column] of COLUMNS) {
      const typed = textIn(record, key);
      if (typed === undefined || (read[key] !== undefined && !(isPartial && column.kind.isCited)))
        continue;
      const isSilent = personal.has(column.label) || textFault(typed, column) !== undefined;
      cells[key] = isSilent ? '' : column.kind.isLong ? typed : onOneLine(typed);
      if (typed !== '') (isSilent ? silent : unread).push(key);
    }
    return { cells, unread, silent, implied };
  };
}

const COLUMNS: readonly (readonly [string, Column])[] = Object.entries(tables.powers.columns);

/** What of a cell of bases is lost, so that the citations that were read are not all of them. */
const PARTIAL: readonly Note['kind'][] = ['unknown-law', 'ended-law', 'loose-article', 'no-law'];

/** What was typed into a column; undefined where the file does not have it, empty where it says in words that there is nothing. */
function textIn({ cells }: RawRecord, key: string): string | undefined {
  const text = cells[key];
  return text !== undefined && EMPTY_WORDS.includes(bare(text)) ? '' : text;
}
