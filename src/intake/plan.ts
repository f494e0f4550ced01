/** What the import of some files would do: read, brought into our form, held beside what is there. Nothing is written. */
import type { Data } from '../check/data.ts';
import type { Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import { LawSuccession } from '../tables/law-succession.ts';
import { type Outcome, outcomesOf } from './compare.ts';
import { type LawDraft, lawDrafts } from './law-drafts.ts';
import { plainTitle } from './law-text.ts';
import { type InTime, LawIndex } from './laws.ts';
import { type KnownRow, NameIndex } from './names.ts';
import { refuses } from './notes.ts';
import type { ReadFile } from './read.ts';
import { type Known, type Shaped, shaped } from './shape.ts';

/** A file that was read. */
export interface NamedFile extends ReadFile {
  readonly name: string;
}

export interface Wishes {
  readonly standIn: string | undefined;
  readonly fill: Readonly<Record<string, string>>;
  /** Whether laws we do not have are to be drafted and cited. */
  readonly draftsLaws: boolean;
}

export interface Plan {
  readonly table: Table;
  readonly files: readonly NamedFile[];
  readonly outcomes: readonly Outcome[];
  /** Laws that are cited and are none of ours, and how often each is. */
  readonly unknownLaws: readonly { readonly title: string; readonly times: number }[];
  readonly drafts: readonly LawDraft[];
}

/** Files of one table → what would become of every row. */
export function planOf(
  table: Table,
  files: readonly NamedFile[],
  data: Data,
  wishes: Wishes,
): Plan {
  const laws = rowsIn(data, 'laws');
  const records = files.flatMap((file) => file.records);
  const shape = (known: LawIndex) => {
    const all = knownIn(data, known, wishes);
    return records.map((record) => shaped(table, record, all));
  };
  const inTime = lawsInTime(data);
  const first = shape(new LawIndex(laws, inTime));
  const unknown = first
    .filter(({ notes }) => !notes.some(refuses))
    .flatMap((row) => row.unknownLaws);
  const drafts = lawDrafts(
    unknown,
    laws.map(({ id = '' }) => id),
  );
  const rows = wishes.draftsLaws ? shape(new LawIndex([...laws, ...drafts], inTime)) : first;
  const outcomes = outcomesOf(table, rows, data);
  if (outcomes.length !== records.length)
    throw new Error(`${records.length} records were read and ${outcomes.length} came of them`);
  return { table, files, outcomes, unknownLaws: timesCited(unknown), drafts };
}

function lawsInTime(data: Data): InTime {
  const succession = new LawSuccession(data.rows('law-articles').map(({ values }) => values));
  return { today: data.today, follow: (citation) => succession.follow(citation)?.citations };
}

/** What the data know, with some laws in the place of their own: names of each table are read once. */
function knownIn(
  data: Data,
  laws: LawIndex,
  { standIn, fill }: Pick<Wishes, 'standIn' | 'fill'>,
): Known {
  const names = new Map<string, NameIndex>();
  return {
    ...{ laws, standIn, fill },
    names: (tables) => {
      const key = tables.join(' ');
      const index = names.get(key) ?? namesOf(data, tables);
      names.set(key, index);
      return index;
    },
  };
}

/**
 * What the data know and nothing besides, for whoever reads an upper level's rows without taking them over. `standIn`: the
 * body that rows of unknown bodies belong to.
 */
export function knownOf(data: Data, standIn?: string): Known {
  const laws = new LawIndex(rowsIn(data, 'laws'), lawsInTime(data));
  return knownIn(data, laws, { standIn, fill: {} });
}

/** The rows of some tables by name. */
export function namesOf(data: Data, tables: readonly string[]): NameIndex {
  return new NameIndex(
    tables
      .flatMap((name) => allTables.filter((table) => table.name === name))
      .map((table) => ({ table, rows: rowsIn(data, table.name) })),
  );
}

const rowsIn = (data: Data, table: string): KnownRow[] => data.all(table).map(({ cells }) => cells);

function timesCited(laws: Shaped['unknownLaws']): Plan['unknownLaws'] {
  const times = new Map<string, number>();
  for (const { title } of laws)
    times.set(plainTitle(title), (times.get(plainTitle(title)) ?? 0) + 1);
  return [...times]
    .map(([title, count]) => ({ title, times: count }))
    .toSorted((left, right) => right.times - left.times);
}
