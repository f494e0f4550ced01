/** The files of the built site under test, read without the code that makes them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import Papa from 'papaparse';
import { siteFolder } from '../../src/site/folders.ts';

/** The folder that the tests' configuration names. */
export const builtSite = siteFolder();

export type Row = Record<string, string>;

export const read = (file: string): string => readFileSync(path.join(builtSite, file), 'utf8');

/** A CSV by the names of its columns. */
export const table = (file: string): Row[] =>
  Papa.parse<Row>(read(file).slice(1), { header: true, skipEmptyLines: true }).data;

/** A list as people go by it today: where its own file holds changes still to come, there is another beside it. */
export function inForce(list: string): Row[] {
  const today = `data/in-force/${list}.csv`;
  return table(existsSync(path.join(builtSite, today)) ? today : `data/${list}.csv`);
}

/** A CSV cell by cell, its head first. */
export const cells = (file: string): string[][] =>
  Papa.parse<string[]>(read(file).slice(1), { skipEmptyLines: true }).data;

const NAMESPACES = { x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

/** The elements of a path, and what is asked of each, while the document that holds them lives. */
function fromEach<Value>(xml: Uint8Array, path: string, ask: (one: XmlElement) => Value): Value[] {
  const document = XmlDocument.fromBuffer(xml);
  try {
    return document
      .find(path, NAMESPACES)
      .flatMap((one) => (one instanceof XmlElement ? [ask(one)] : []));
  } finally {
    document.dispose();
  }
}

/** The sheets of an Excel file cell by cell, as wide as their heads; a cell without a value is empty. */
export function sheets(file: string): string[][][] {
  const parts = unzipSync(readFileSync(path.join(builtSite, file)));
  const part = (name: string) => parts[name] ?? new Uint8Array();
  const shared = fromEach(part('xl/sharedStrings.xml'), '//x:si', ({ content }) => content);
  const cell = (one: XmlElement): [column: number, text: string] => {
    const value = one.find('x:v', NAMESPACES)[0]?.content ?? '';
    const isShared = one.attr('t')?.value === 's';
    return [columnOf(one.attr('r')?.value ?? ''), isShared ? (shared[Number(value)] ?? '') : value];
  };
  return Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort()
    .map((name) => {
      const rows = fromEach(
        part(name),
        '//x:row',
        (row) =>
          new Map(
            row
              .find('x:c', NAMESPACES)
              .flatMap((one) => (one instanceof XmlElement ? [cell(one)] : [])),
          ),
      );
      const width = rows[0]?.size ?? 0;
      return rows.map((row) => Array.from({ length: width }, (_, column) => row.get(column) ?? ''));
    });
}

/** `B7` → 1; no table here is wider than the alphabet. */
function columnOf(reference: string): number {
  return reference.charCodeAt(0) - 'A'.charCodeAt(0);
}
