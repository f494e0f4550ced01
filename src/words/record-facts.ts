/** What a row says, column by column, as people read it. */
import type { Model } from '../model/model.ts';
import type { AnyRow } from '../records/define.ts';
import { listsWithPages } from '../records/index.ts';
import type { Citation } from '../tables/cell.ts';
import { cellText } from '../tables/cell-text.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { addressOfRecord } from './address-of.ts';
import { columnCalled } from './list-text.ts';
import { longDate } from './text.ts';

/** A part of a fact, with where it leads. */
export interface FactPart {
  readonly text: string;
  readonly href?: string;
}

export interface RecordFacts {
  readonly facts: readonly { readonly label: string; readonly parts: readonly FactPart[] }[];
  readonly texts: readonly {
    readonly key: string;
    readonly label: string;
    readonly text: string;
  }[];
  readonly citations: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: readonly Citation[];
  }[];
}

/** The filled cells of a row but its id and its name, which stand elsewhere on its page. */
export function factsOf(model: Model, table: Table, row: AnyRow): RecordFacts {
  const cells = Object.entries(table.columns)
    .filter(([key]) => key !== 'id' && key !== table.naming)
    .map(([key, column]) => ({
      key,
      column,
      value: row[key],
      label: columnCalled(model, table, key),
    }))
    .filter(({ value }) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  const isText = ({ column }: { column: Column }) => column.kind.isLong;
  const isCitation = ({ column }: { column: Column }) => column.kind.isCited;
  return {
    facts: cells
      .filter((cell) => !isText(cell) && !isCitation(cell))
      .map(({ column, value, label }) => ({ label, parts: partsOf(model, column, value) })),
    texts: cells
      .filter(isText)
      .map(({ key, value, label }) => ({ key, label, text: String(value) })),
    citations: cells.filter(isCitation).map(({ key, value, label }) => ({
      key,
      label,
      value: value as readonly Citation[],
    })),
  };
}

function partsOf(model: Model, column: Column, value: unknown): FactPart[] {
  const { kind } = column;
  if (kind.refers !== undefined)
    return [value].flat().map((id) => named(model, column, String(id)));
  if (kind.isDate) return [{ text: longDate(String(value)) }];
  if (kind.link !== undefined) return [{ text: String(value), href: kind.link(String(value)) }];
  if (Array.isArray(value) && value.every((part) => typeof part === 'string'))
    return value.map((text) => ({ text }));
  return [{ text: cellText(column, value) }];
}

/** A record of another list by its name, with its page where it has one; a word that stands for a record as it is. */
function named(model: Model, { targets = [] }: Column, id: string): FactPart {
  const target = targets.find((name) => model.lists.has(name, id));
  if (target === undefined) return { text: id };
  const text = model.nameOf(target, id);
  const hasPage = listsWithPages.some(({ table }) => table.name === target);
  const href = hasPage ? addressOfRecord(model, target, id) : undefined;
  return href === undefined ? { text } : { text, href };
}
