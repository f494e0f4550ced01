/** An Excel workbook for every table, to be filled by a clerk: the header, how to fill each column, and lists to choose from. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import { templateText } from '../words/template-text.ts';
import { letters } from './xlsx/xml.ts';
import { zipped } from './zip.ts';

/** What the writer of workbooks lets one add to the files inside. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** How many rows have a list to choose from; a clerk who needs more copies a row down. */
const ROWS = 1000;
const WIDTH = { cell: 18, note: 60 };

/** Writes them all into a folder; their files' names. */
export async function writeTemplates(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  for (const table of allTables) {
    const name = `${table.title}.xlsx`;
    await writeFile(path.join(folder, name), await template(table));
    names.push(name);
  }
  return names;
}

/** The columns that are filled, each with how it is called. */
const columnsOf = ({ columns, retired = [] }: Table): Column[] =>
  Object.entries(columns).flatMap(([key, column]) => (retired.includes(key) ? [] : column));

const bold = (value: string): Cell => ({ value, fontWeight: 'bold', wrap: true });
const plain = (value: string): Cell =>
  value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' };

/** One table as a workbook: the sheet to fill, how to fill it, and the words to choose from. */
export async function template(table: Table): Promise<Uint8Array> {
  const columns = columnsOf(table);
  const { sheets, heading } = templateText;
  const choices = columns.filter(({ options = [] }) => options.length > 0);
  const longest = Math.max(0, ...choices.map(({ options = [] }) => options.length));
  const fill = {
    sheet: table.title,
    data: [columns.map(({ label }) => bold(label))],
    columns: columns.map(() => ({ width: WIDTH.cell })),
    stickyRowsCount: 1,
  };
  const notes = {
    sheet: sheets.notes,
    data: [heading.map(bold), ...columns.map((column) => templateText.row(column).map(plain))],
    columns: [WIDTH.cell, WIDTH.cell / 3, WIDTH.note, WIDTH.note, WIDTH.note].map((width) => ({
      width,
    })),
    stickyRowsCount: 1,
  };
  const lists = {
    sheet: sheets.choices,
    data: [
      choices.map(({ label }) => bold(label)),
      ...Array.from({ length: longest }, (_, row) =>
        choices.map(({ options = [] }) => plain(options[row] ?? '')),
      ),
    ],
    columns: choices.map(() => ({ width: WIDTH.cell })),
  };
  const own = choices.length > 0 ? [fill, notes, lists] : [fill, notes];
  const features = [choosing(columns, choices)];
  return withText(await writeExcelFile(own, { features }).toBuffer(), columns);
}

const TEXT_FORMAT = '<xf numFmtId="49" applyNumberFormat="1"/>';

/**
 * Has the columns to fill take what is typed as it is typed: a day stays `2024-05-01`, a number of a document no day, a code
 * keeps its zeros. Only what is counted stays a number.
 */
function withText(workbook: Uint8Array, columns: readonly Column[]): Uint8Array {
  const parts = unzipSync(workbook);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const styles = text(STYLES);
  const number = Number(/<cellXfs count="(\d+)">/.exec(styles)?.[1]);
  const changed = new Map([
    [
      STYLES,
      styles
        .replace(`<cellXfs count="${number}">`, `<cellXfs count="${number + 1}">`)
        .replace('</cellXfs>', `${TEXT_FORMAT}</cellXfs>`),
    ],
    [
      TO_FILL,
      text(TO_FILL).replaceAll(/<col (?=[^>]*\bmin="(\d+)")/g, (tag, at) => {
        const column = columns[Number(at) - 1];
        return column === undefined || isCounted(column) ? tag : `${tag}style="${number}" `;
      }),
    ],
  ]);
  return zipped(
    Object.keys(parts).map((name) => ({ name, parts: [changed.get(name) ?? text(name)] })),
  );
}

const STYLES = 'xl/styles.xml';
const TO_FILL = 'xl/worksheets/sheet1.xml';

/** Whether what stands in a column may be added up. */
const isCounted = (column: Column): boolean =>
  JSON.stringify(column.kind.json(column)).match(/"type":"(?:integer|number)"/) !== null;

/** Lists to choose from, on the first sheet; the words themselves stand on the last. */
function choosing(columns: readonly Column[], choices: readonly Column[]): Feature {
  const rules = choices.flatMap((column, index) => {
    const cells = letters(columns.indexOf(column));
    const from = letters(index);
    const list = `'${templateText.sheets.choices}'!$${from}$2:$${from}$${(column.options?.length ?? 0) + 1}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}2:${cells}${ROWS + 1}"><formula1>${list}</formula1></dataValidation>`;
  });
  const xml = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: (_options, { sheetIndex }) =>
            sheetIndex === 0 && rules.length > 0 ? xml : undefined,
        },
      },
    },
  };
}
