/** Cells outside their tables, as changes and former versions hold them: read as the tables read theirs, and said for people. */

export { Names } from '../ledger/past/names.ts';

import { byPart, isOfBasis } from '../tables/basis-changes.ts';
import { type Citation, UNVERIFIED } from '../tables/cell.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type ListChange, type TableName, tableNamed } from '../tables/index.ts';
import { lawSucceeded } from '../tables/law-succession.ts';
import { asked } from './asked.ts';
import { difference, differenceOfLists, type Piece } from './difference.ts';
import type { Model } from './model.ts';

/** The column a change speaks of, with its key; undefined when it speaks of a whole record. */
export function changedColumn(
  change: Pick<ListChange, 'list' | 'field'>,
): { table: Table; key: string; column: Column } | undefined {
  const table = tableNamed(change.list);
  const key = change.field ?? '';
  const column = table.columns[key];
  return column && { table, key, column };
}

/** The value of a cell that a change quotes, by the list and the column that it speaks of. */
export const readAsQuoted = asked(
  'read-as-quoted',
  (model, list: ListChange['list'], field: string | undefined, cell: string): unknown => {
    const column = changedColumn({ list, field })?.column;
    return column && model.names.read(column, cell);
  },
);

/** A value in words, one a part where the column holds a list. */
export function inWords(model: Model, column: Column, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (column.kind.isCited)
    return (value as readonly Citation[]).map(
      ({ law, article, confidence }) =>
        `《${nameIn(model, column, law)}》${article ?? ''}${confidence === undefined ? '' : UNVERIFIED}`,
    );
  return [value].flat().map((part) => nameIn(model, column, String(part)));
}

/** The laws that ended and the one that took their place, as they are cited; undefined for a change of another kind. */
export function lawsChanged(
  model: Model,
  change: ListChange,
): { ended: string[]; begun: string[] } | undefined {
  const succeeded = lawSucceeded(change);
  if (succeeded === undefined) return undefined;
  const cited = (law: string, article = '') => `《${model.nameOf('laws', law)}》${article}`;
  const ended = succeeded.ended.map(({ law, article }) => cited(law, article));
  return { ended, begun: [cited(succeeded.law)] };
}

function nameIn(model: Model, { targets = [] }: Column, id: string): string {
  const names = targets.map((table) => model.nameOf(table as TableName, id));
  return names.find((name) => name !== id) ?? id;
}

/** The difference of two values of a column: running text word by word, lists part by part, all else as a whole. */
export function valueDifference(
  model: Model,
  column: Column,
  before: unknown,
  after: unknown,
): Piece[] {
  const [was, is] = [inWords(model, column, before), inWords(model, column, after)];
  return isText(column) ? difference(was.join(''), is.join('')) : differenceOfLists(was, is);
}

const isText = ({ kind }: Column): boolean => kind.isText === true;

/** Whether the pieces of a column's difference are parts of a list, to be set apart from each other. */
export const inParts = (column: Column): boolean => column.kind.isList;

/** Whether the pieces of a change are parts of a list. */
export function changeInParts(change: ListChange): boolean {
  if (isOfBasis(change) || lawSucceeded(change) !== undefined) return true;
  const column = changedColumn(change)?.column;
  return column !== undefined && inParts(column);
}

/** What a change did to its field; without a field, what came or went as a whole. */
export function changeDifference(model: Model, change: ListChange): Piece[] {
  const { before, after } = change;
  const laws = lawsChanged(model, change);
  if (laws !== undefined) return differenceOfLists(laws.ended, laws.begun);
  if (isOfBasis(change)) return basisDifference(model, change);
  const changed = changedColumn(change);
  if (changed === undefined) return difference(before ?? '', after ?? '');
  const read = (cell = '') => readAsQuoted(model, change.list, change.field, cell);
  return valueDifference(model, changed.column, read(before), read(after));
}

/** What each part rested on and rests on now, a part a line, each named by its body and condition. */
function basisDifference(model: Model, change: ListChange): Piece[] {
  const parts = byPart(allTables, change);
  const [before, after] = (['before', 'after'] as const).map((side) =>
    parts.flatMap((part) => {
      const column = changedColumn(part)?.column;
      const cell = part[side];
      if (column === undefined || cell === undefined) return [];
      const said = inWords(model, column, readAsQuoted(model, part.list, part.field, cell)).join(
        '、',
      );
      return [`${partName(model, part.record)}：${said}`];
    }),
  );
  return differenceOfLists(before ?? [], after ?? []);
}

function partName(model: Model, id: string): string {
  const duty = model.announced.items.duty(id) ?? model.items.duty(id);
  if (duty === undefined) return id;
  const { short } = model.bodies.named(duty.body);
  return duty.condition === undefined ? short : `${short}（${duty.condition}）`;
}
