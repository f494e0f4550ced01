/** What the upper level's list has that ours has not, what ours has that it has not, and what reads otherwise. */
import type { Data, DataRow } from '../check/data.ts';
import { cellsOf } from '../ledger/digest.ts';
import { UNVERIFIED } from '../tables/cell.ts';
import type { Column } from '../tables/column.ts';
import { isWithdrawn } from '../tables/define.ts';
import { tables } from '../tables/index.ts';
import { type By, COMPARED, type Comparable, matched, plain } from './match.ts';
import type { UpperList, UpperRow } from './upper.ts';

const table = tables.powers;

/** One row of ours, its cells as they are published. */
export interface Our extends Comparable {
  readonly row: DataRow;
}

/** One row of theirs, its cells as they would be published with us. */
export interface Their extends Comparable {
  readonly upper: UpperRow;
  /** The columns whose text cannot be read as ours are: they are not compared. */
  readonly unread: readonly string[];
  /** The columns about which the row says nothing that may be compared: they are left as they are. */
  readonly implied: readonly string[];
}

/** A field that reads otherwise, as published. */
export interface FieldChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

export interface Changed {
  readonly our: Our;
  readonly their: Their;
  readonly by: By;
  readonly fields: readonly FieldChange[];
}

export interface Comparison {
  /** How many rows say the same. */
  readonly same: number;
  readonly changed: readonly Changed[];
  readonly added: readonly Their[];
  readonly removed: readonly Our[];
  /** How many fields differ in nothing but spaces and the width of marks. */
  readonly formOnly: number;
  /** Rows of theirs that are not compared, with why. */
  readonly aside: readonly Aside[];
  /** Rows of ours that belong to bodies of which their list says nothing. */
  readonly beyond: readonly Our[];
  /** The rows of theirs that were compared. */
  readonly theirs: readonly Their[];
}

/** Why a row is not compared: it is of a level that does nothing here, was cancelled, has no name, or its body is not known. */
export type Why = 'elsewhere' | 'ended' | 'nameless' | 'nobody';

export interface Aside {
  readonly their: Their;
  readonly why: Why;
}

export interface Scope {
  /** Whether the list is whole: then what it does not have is cancelled, whosoever it is. */
  readonly isWhole: boolean;
  /** The body whose list it is, where the list does not say so. */
  readonly body?: string | undefined;
}

/** Compares the two. Where the list of theirs is not whole, only the rows of those bodies are compared that it names. */
export function compare(data: Data, list: UpperList, scope: Scope): Comparison {
  const standing = data.all(table.name).filter(({ values }) => !isWithdrawn(table, values));
  const all = standing.map((row): Our => ({ row, cells: cellsOf(table, row.values) }));
  const levels = new Set([...HERE, ...all.map(({ cells }) => cells['level'] ?? '')]);
  const read = list.rows.map((upper) => theirRow(data, upper, scope));
  const judged = read.map((their) => ({ their, why: whyNot(their, levels, scope) }));
  const aside = judged.flatMap(({ their, why }) => (why === undefined ? [] : [{ their, why }]));
  const theirs = judged.flatMap(({ their, why }) => (why === undefined ? [their] : []));
  const bodies = new Set(theirs.map(({ cells }) => cells['body']));
  const isMeant = ({ cells }: Our) => scope.isWhole || bodies.has(cells['body']);
  const columns = new Set(theirs.flatMap(({ cells }) => Object.keys(cells)));
  const found = matched(all.filter(isMeant), theirs, columns);
  const pairs = found.pairs.map((pair) => ({ ...pair, ...fieldsOf(pair) }));
  return {
    same: pairs.filter(({ fields }) => fields.length === 0).length,
    changed: pairs.filter(({ fields }) => fields.length > 0).toSorted(byOur),
    added: found.theirs,
    removed: found.ours,
    formOnly: pairs.reduce((sum, pair) => sum + pair.formOnly, 0),
    beyond: all.filter((our) => !isMeant(our)),
    ...{ aside, theirs },
  };
}

/** The levels that act in a district. A row that names none is taken for one of the district's own. */
const OWN_LEVEL = '区级';
const HERE: readonly string[] = [OWN_LEVEL, '街道'];

const byOur = (left: Changed, right: Changed): number => left.our.row.line - right.our.row.line;

function whyNot(
  { cells, unread, upper }: Their,
  levels: ReadonlySet<string>,
  { isWhole }: Scope,
): Why | undefined {
  const { name = '', level = '' } = cells;
  if (isWithdrawn(table, cells)) return 'ended';
  if (name === '') return 'nameless';
  const isElsewhere = !unread.includes('level') && !levels.has(level);
  if (isElsewhere && !(upper.implied ?? []).includes('level')) return 'elsewhere';
  // Without its body nobody can tell which rows of ours it is to be compared with, unless with all of them.
  if (unread.includes('body') && !isWhole) return 'nobody';
  return isElsewhere ? 'elsewhere' : undefined;
}

/** A row of theirs in the words of ours: bodies and laws by their ids, options by their names. */
function theirRow(data: Data, upper: UpperRow, { body }: Scope): Their {
  const cells: Record<string, string> = {};
  const unread = [...(upper.unread ?? [])];
  const implied = [...(upper.silent ?? [])];
  const typed = { ...upper.cells };
  if (body !== undefined && !typed['body']) typed['body'] = body;
  if (!typed['level']) {
    typed['level'] = OWN_LEVEL;
    implied.push('level');
  }
  for (const [key, text] of Object.entries(typed)) {
    const column: Column | undefined = (table.columns as Record<string, Column>)[key];
    if (column === undefined) continue;
    cells[key] = data.references.published(column, text);
    if (!unread.includes(key) && !reads(data, column, cells[key])) unread.push(key);
  }
  return { upper, cells, unread, implied };
}

/** Whether a text may stand in a column, and what it refers to is there. */
function reads(data: Data, { schema, kind, targets = [] }: Column, cell: string): boolean {
  const result = schema.safeParse(cell);
  if (!result.success) return false;
  const named = cell === '' ? [] : (kind.refers?.written(cell) ?? []);
  return named.every(({ target }) => targets.some((name) => data.find(name, target)));
}

function fieldsOf({ our, their }: { our: Our; their: Their }) {
  let formOnly = 0;
  const fields = COMPARED.flatMap((key): FieldChange[] => {
    const [before = '', after] = [our.cells[key], their.cells[key]];
    const says = !their.unread.includes(key) && !their.implied.includes(key);
    if (after === undefined || before === after || !says) return [];
    if (without(before) !== without(after)) return [{ key, before, after }];
    formOnly += 1;
    return [];
  });
  return { fields, formOnly };
}

/** Whether somebody here has read a law is no news of the upper level. */
const without = (text: string): string => plain(text.replaceAll(UNVERIFIED, ''));
