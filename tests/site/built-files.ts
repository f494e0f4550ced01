/** The files of the built site under test, read without the code that makes them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read as openBook, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { siteFolder } from '../../src/site/folders.ts';
import { filesIn } from './files-in.ts';

/** The folder that the tests' configuration names. */
export const builtSite = siteFolder();

export type Row = Record<string, string>;

/** The paths of all its files. */
export const builtFiles = (): string[] => filesIn(builtSite);

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

/** The sheets of an Excel file cell by cell, each as it is shown; a cell without a value is empty. */
export function sheets(file: string): string[][][] {
  const book = openBook(readFileSync(path.join(builtSite, file)));
  return book.SheetNames.map((name) =>
    utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, raw: false, defval: '' }),
  );
}
