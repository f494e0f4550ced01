/** A row as it was read → the cells of a row of ours, and what is to be said of them. */
import { findPersonalData } from '../check/personal-data.ts';
import { textFault } from '../check/text-fault.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { EMPTY_WORDS } from '../tables/import-words.ts';
import { dayText, numberText, paragraphs, phraseList } from './cell-forms.ts';
import { type Cited, citedIn } from './cite.ts';
import type { CitedLaw } from './law-text.ts';
import type { LawIndex } from './laws.ts';
import type { NameIndex } from './names.ts';
import type { Note } from './notes.ts';
import { impliedOption, optionIn } from './options.ts';
import type { RawRecord } from './rows.ts';
import { bare, onOneLine } from './text.ts';

/** What is known of our tables while rows are brought into their form. */
export interface Known {
  readonly laws: LawIndex;
  readonly names: (tables: readonly string[]) => NameIndex;
  /** The body to which the rows of bodies unknown here belong, as a cell writes it. */
  readonly standIn: string | undefined;
  /** What a column holds where the file says nothing, by key. */
  readonly fill: Readonly<Record<string, string>>;
}

export interface Shaped {
  readonly record: RawRecord;
  /** What the file says, by key; empty cells are left out. */
  readonly cells: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
  /** What a row needs and this one does not say: with it a new row cannot be taken, one that is here already can. */
  readonly missing: readonly Note[];
  readonly unknownLaws: readonly CitedLaw[];
  readonly articles: Cited['articles'];
}

interface Shaping {
  readonly table: Table;
  readonly record: RawRecord;
  readonly known: Known;
  readonly notes: Note[];
  readonly missing: Note[];
  readonly unknownLaws: CitedLaw[];
  articles: Cited['articles'];
}

export function shaped(table: Table, record: RawRecord, known: Known): Shaped {
  const shaping: Shaping = {
    ...{ table, record, known, notes: [], missing: [], unknownLaws: [] },
    articles: { written: 0, read: 0, known: 0 },
  };
  const cells: Record<string, string> = {};
  for (const [key, column] of Object.entries(table.columns)) {
    const cell = accepted(shaping, key, column, formed(shaping, key, column));
    if (cell !== '') cells[key] = cell;
  }
  const { notes, missing, unknownLaws, articles } = shaping;
  return { record, cells, notes, missing, unknownLaws, articles };
}

/** The text of a cell in the form of its kind. */
function formed(shaping: Shaping, key: string, column: Column): string {
  const { table, record, known } = shaping;
  const raw = record.cells[key] ?? '';
  const text = EMPTY_WORDS.includes(bare(raw)) ? '' : raw;
  const { kind } = column;
  if (kind.names === 'option') return optionText(shaping, key, column, text);
  if (text === '' && isGiven(table, key)) return '';
  if (text === '') return known.fill[key] ?? impliedBody(shaping, column);
  if (kind.isId) return column.schema.safeParse(text).success ? text : '';
  if (kind.isCited) return citationsText(shaping, column, text);
  if (kind.refers !== undefined) return referenceText(shaping, column, text);
  if (kind.isDate) return dayText(text);
  if (kind.isLong) return paragraphs(text);
  if (kind.isList) return phraseList(text);
  return kind.isText ? onOneLine(text) : numberText(text);
}

/** One of the options, with a note where it is not what stands in the cell. */
function optionText(shaping: Shaping, key: string, column: Column, text: string): string {
  const { table, record, known, notes } = shaping;
  if (text === '' && isGiven(table, key)) return '';
  const written = optionIn(column, text);
  if (written !== undefined) return written;
  const as = impliedOption(table, record, { key, column, text, given: known.fill[key] });
  if (as !== undefined) notes.push({ kind: 'implied', column: column.label, as });
  return as ?? onOneLine(text);
}

function citationsText(shaping: Shaping, column: Column, text: string): string {
  const { cell, notes, unknown, articles } = citedIn(text, shaping.known.laws, column.label);
  shaping.notes.push(...notes);
  shaping.unknownLaws.push(...unknown);
  const { written, read, known } = shaping.articles;
  shaping.articles = {
    written: written + articles.written,
    read: read + articles.read,
    known: known + articles.known,
  };
  return cell;
}

/** The body a list is of, where no column says it: the one that was named, or the one whose name is in the title. */
function impliedBody({ record, known, notes }: Shaping, column: Column): string {
  if (!column.required || !column.targets?.includes('bodies')) return '';
  const names = known.names(column.targets);
  const as = known.standIn ?? record.hints.map((hint) => names.within(hint)).find(Boolean);
  if (as !== undefined) notes.push({ kind: 'implied', column: column.label, as });
  return as ?? '';
}

/** Names as our cells write them. One that none of our records has is named, and left out or replaced by the stand-in. */
function referenceText(shaping: Shaping, column: Column, text: string): string {
  const names = shaping.known.names(column.targets ?? []);
  const written = column.kind.isList ? phraseList(text).split(';') : [onOneLine(text)];
  const found = written.flatMap((name) => {
    const known = column.options?.includes(name) ? name : names.find(name);
    if (known !== undefined) return [known];
    const isBody = column.targets?.includes('bodies') ?? false;
    const as = isBody ? (shaping.known.standIn ?? names.counterpart(name)) : undefined;
    const said = { column: column.label, name };
    shaping.notes.push(
      as === undefined
        ? { kind: 'no-such-name', ...said, near: names.near(name), isBody }
        : { kind: 'stand-in', ...said, as },
    );
    return as === undefined ? [] : [as];
  });
  return [...new Set(found)].join(';');
}

/** The cell, if its column accepts it. What is optional is left out; what the row needs refuses it. */
function accepted(shaping: Shaping, key: string, column: Column, cell: string): string {
  const { table, notes } = shaping;
  const finding = column.kind.link === undefined ? findPersonalData(cell) : undefined;
  if (finding !== undefined) {
    notes.push({ kind: 'personal', column: column.label, what: finding.kind });
    return '';
  }
  if (cell === '') {
    if (column.required && !isGiven(table, key)) shaping.missing.push(lackOf(shaping, column));
    return '';
  }
  const result = column.schema.safeParse(cell);
  const why = result.success ? textFault(cell, column) : result.error.issues[0]?.message;
  if (why === undefined) return cell;
  notes.push({ kind: column.required ? 'refused' : 'left-out', column: column.label, why });
  return '';
}

/** Why a cell that the row needs is empty: its name is none of ours, or nothing stands there. */
function lackOf({ notes }: Shaping, { label, example }: Column): Note {
  const at = notes.findIndex((note) => note.kind === 'no-such-name' && note.column === label);
  const [unknown] = at < 0 ? [] : notes.splice(at, 1);
  return unknown ?? { kind: 'missing', column: label, example };
}

/** Whether a new row is given what its file leaves out: its id, the day from which it holds, and its state. */
export function isGiven({ columns, withdrawn }: Table, key: string): boolean {
  const column = columns[key];
  return column?.kind.isId === true || column?.kind.isDate === true || key === withdrawn?.column;
}
