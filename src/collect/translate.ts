/** The rows of a spreadsheet in the words of our columns, as an import would read them. */
import type { Data } from '../check/data.ts';
import { LawIndex } from '../intake/laws.ts';
import type { NameIndex } from '../intake/names.ts';
import type { Note } from '../intake/notes.ts';
import { namesOf } from '../intake/plan.ts';
import type { RawRecord } from '../intake/rows.ts';
import { type Known, shaped } from '../intake/shape.ts';
import { tables } from '../tables/index.ts';

export interface Translated {
  /** By the key of our column; only of columns that the file has. */
  readonly cells: Readonly<Record<string, string>>;
  /** Columns whose text is no longer whole in our words: it stays as it was typed. */
  readonly unread: readonly string[];
}

/** A translator that knows the bodies and laws of the data. */
export function translator(data: Data): (record: RawRecord) => Translated {
  const known = knownIn(data);
  return (record) => {
    const { cells: read, notes } = shaped(tables.powers, record, known);
    const isPartial = notes.some(({ kind }) => PARTIAL.includes(kind));
    const cells: Record<string, string> = {};
    const unread: string[] = [];
    for (const [key, typed] of Object.entries(record.cells)) {
      const isCited = CITED.includes(key);
      const whole = isCited && isPartial ? undefined : read[key];
      cells[key] = whole ?? typed;
      if (whole === undefined && typed !== '' && !saysNothing(read, key, typed)) unread.push(key);
    }
    return { cells: { ...read, ...cells }, unread };
  };
}

/** What of a cell of bases is lost, so that the citations that were read are not all of them. */
const PARTIAL: readonly Note['kind'][] = ['unknown-law', 'loose-article', 'no-law'];
const CITED = Object.entries(tables.powers.columns).flatMap(([key, { kind }]) =>
  kind.isCited ? [key] : [],
);
