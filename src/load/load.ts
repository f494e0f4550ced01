import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { decode, type Fault } from './decode.ts';
import { parse, type SheetRow } from './parse.ts';
import { sharing } from './shared.ts';

/** A file as it came from the disk, read as far as it could be. */
export interface LoadedFile {
  /** As it is shown to the clerk, with forward slashes. */
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly faults: readonly Fault[];
}

/** Bytes → rows. Whatever cannot be read is a fault; nothing is dropped in silence. */
export function loadBytes(shownPath: string, bytes: Uint8Array): LoadedFile {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { path: shownPath, header: [], rows: [], faults: [decoded.fault] };
  return { path: shownPath, ...parse(decoded.text) };
}

/**
 * Files as they were read, for who reads them again and again: one of the same bytes is the very same file, and of one that has
 * changed each row that has not.
 */
export class FilesRead {
  #known = new Map<string, { readonly bytes: Buffer; readonly file: LoadedFile }>();
  #read = new Map<string, { readonly bytes: Buffer; readonly file: LoadedFile }>();

  read(shownPath: string, bytes: Buffer): LoadedFile {
    const known = this.#known.get(shownPath);
    const read = known?.bytes.equals(bytes)
      ? known
      : { bytes, file: anew(shownPath, bytes, known?.file) };
    this.#read.set(shownPath, read);
    return read.file;
  }

  /** Lets go of the files that were not read since this was said last: they are gone. */
  keepRead(): void {
    this.#known = this.#read;
    this.#read = new Map();
  }
}

function anew(shownPath: string, bytes: Buffer, before: LoadedFile | undefined): LoadedFile {
  const file = loadBytes(shownPath, bytes);
  return before === undefined ? file : sharing(file, before);
}

/** What programs lay beside a file while it is open or was saved: `.~bodies.csv`, `~$bodies.xlsx`, `._bodies.csv`. */
export function isBeside(name: string): boolean {
  return name.split('/').some((part) => /^[.~]/.test(part)) || !SPREADSHEET.test(name);
}

/** A workbook is no table, but somebody thinks it is one: it must not be passed over without a word. */
const SPREADSHEET = /\.(?:csv|xlsx?|xlsm|et|ods)$/i;

/** Reads every CSV file of a folder and its subfolders, by path. A folder that is not there reads as empty. */
export async function loadFolder(
  folder: string,
  before = new FilesRead(),
): Promise<Map<string, LoadedFile>> {
  const names = (await readdir(folder, { recursive: true }).catch(() => []))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !isBeside(name))
    .sort();
  const shown = path.relative(process.cwd(), folder).split(path.sep).join('/');
  const loaded = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name));
      return [
        name,
        before.read(path.posix.join(shown.startsWith('..') ? folder : shown, name), bytes),
      ] as const;
    }),
  );
  before.keepRead();
  return new Map(loaded);
}
