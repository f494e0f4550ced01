/** The files of the built site under test, read without the code that makes them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { builtSite } from '../../playwright.config.ts';

export type Row = Record<string, string>;

export const read = (file: string): string => readFileSync(path.join(builtSite, file), 'utf8');

/** A CSV by the names of its columns. */
export const table = (file: string): Row[] =>
  Papa.parse<Row>(read(file).slice(1), { header: true, skipEmptyLines: true }).data;

/** A CSV cell by cell, its head first. */
export const cells = (file: string): string[][] =>
  Papa.parse<string[]>(read(file).slice(1), { skipEmptyLines: true }).data;

/** The sheets of an Excel file cell by cell, as wide as their heads; a cell without a value is empty. */
export function sheets(file: string): string[][][] {
  const parts = unzipSync(readFileSync(path.join(builtSite, file)));
  const all = (part: string, tag: string): Element[] => {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    return [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(tag)];
  };
  const shared = all('xl/sharedStrings.xml', 'si').map(({ textContent }) => textContent ?? '');
  const textOf = (cell: Element) => {
    const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
    return cell.getAttribute('t') === 's' ? (shared[Number(value)] ?? '') : value;
  };
  return Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort()
    .map((name) => {
      const rows = all(name, 'row').map((row) => {
        const own = [...row.getElementsByTagName('c')];
        return new Map(own.map((cell) => [columnOf(cell.getAttribute('r') ?? ''), textOf(cell)]));
      });
      const width = rows[0]?.size ?? 0;
      return rows.map((row) => Array.from({ length: width }, (_, column) => row.get(column) ?? ''));
    });
}

/** `B7` → 1; no table here is wider than the alphabet. */
function columnOf(reference: string): number {
  return reference.charCodeAt(0) - 'A'.charCodeAt(0);
}
