/** A table for people: the name stands in the column, the id beside it, and the page of the record at the end. */
import { eastAsianWidth } from 'get-east-asian-width';
import type { Model } from '../model/model.ts';
import type { AnyRow } from '../records/define.ts';
import type { Citation } from '../tables/cell.ts';
import { shownText } from '../tables/cell-text.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { type TableName, tableNamed, tables } from '../tables/index.ts';
import { downloadText as words } from '../words/download-text.ts';
import { isAddressed, pagesOf } from './addressed.ts';
import { basisText } from './basis-text.ts';
import { type Called, namesIn } from './called.ts';
import type { Sheet, SheetColumn } from './workbook.ts';

/** The narrowest and the widest a column of a sheet may be, in characters, and by how many rows it is measured. */
const WIDTH = { least: 10, most: 48, rows: 60 };

interface NamedColumn extends SheetColumn {
  readonly cell: (row: AnyRow, place: number) => string;
}

/** The rows as people go by them today. Each is made when it is asked for. */
export function namedSheet(model: Model, table: Table): Sheet {
  const columns = columnsOf(model, table);
  const rows = model.tables[table.name as TableName] as readonly AnyRow[];
  return {
    name: table.title,
    columns: columns.map(({ label, type, cell }) => ({
      label,
      type,
      width: widthOf(label, rows.slice(0, WIDTH.rows).map(cell)),
    })),
    rows: {
      *[Symbol.iterator]() {
        for (const [place, row] of rows.entries())
          yield columns.map(({ cell }) => cell(row, place));
      },
    },
  };
}

function columnsOf(model: Model, table: Table): NamedColumn[] {
  const called = namesIn(model);
  return [
    ...Object.keys(table.columns).flatMap((key) => cellsOf(model, called, table, key)),
    ...(isAddressed(table) ? [pageColumn(model, table)] : []),
    { label: words.dataStatus, cell: () => words.status },
  ];
}

function pageColumn(model: Model, table: Table): NamedColumn {
  const pages = pagesOf(model, table.name);
  return { label: words.address, type: 'link', cell: (_row, place) => pages[place] ?? '' };
}

/** A column; one that refers to records, once by their names and once by their ids. */
function cellsOf(model: Model, called: Called, table: Table, key: string): NamedColumn[] {
  const column = table.columns[key];
  if (column === undefined) return [];
  const written = (row: AnyRow) => shownText(table, key, row);
  if (column.kind.refers === undefined)
    return [{ label: column.label, type: typeOf(column), cell: written }];
  return [
    { label: column.label, cell: (row) => namesInCell(model, called, column, row, row[key]) },
    { label: words.idOf(column.label), cell: written },
  ];
}

function typeOf(column: Column): SheetColumn['type'] {
  if (column.kind.isDate) return 'date';
  const { type, anyOf } = column.kind.json(column);
  const types = Array.isArray(anyOf) ? anyOf.map((one: { type?: unknown }) => one.type) : [type];
  return types.some((one) => one === 'integer' || one === 'number') ? 'number' : undefined;
}

/** The names of what a cell refers to; a word that stands in the place of a record as it is. */
function namesInCell(
  model: Model,
  called: Called,
  { kind, listColumn, targets = [] }: Column,
  row: AnyRow,
  value: unknown,
): string {
  if (kind.isCited)
    return basisText(
      model,
      (value ?? []) as readonly Citation[],
      (law) => called(tables.laws.name, law) ?? law,
    );
  // What was taken out is called by its id.
  if (listColumn !== undefined) {
    const id = String(value ?? '');
    return called(String(row[listColumn]), id) ?? id;
  }
  const named = (id: string) =>
    targets
      .filter((target) => tableNamed(target).naming !== 'id')
      .map((target) => called(target, id) ?? id)
      .find((name) => name !== id) ?? id;
  return value === undefined
    ? ''
    : [value]
        .flat()
        .map((id) => named(String(id)))
        .join(words.between);
}

function widthOf(label: string, cells: readonly string[]): number {
  const widest = [label, ...cells.flatMap((cell) => cell.split('\n'))].reduce(
    (most, line) => Math.max(most, widthOfText(line)),
    0,
  );
  return Math.min(Math.max(widest + 2, WIDTH.least), WIDTH.most);
}

function widthOfText(line: string): number {
  let width = 0;
  for (const character of line) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}
