/** Bytes of any file somebody may name → sheets of plain cells, or what kept it from being read. */
import { delimitedSheet, textOfBytes } from './delimited.ts';
import { type OfficeFault, officeSheets } from './office.ts';
import type { Sheet } from './sheet.ts';

/** Why nothing can be read of a file. */
export type FileFault = OfficeFault | 'no-bytes' | 'too-large' | 'pdf' | 'picture' | 'not-a-table';

/** A workbook of 100,000 rows is smaller; what is larger was not typed by a department. */
const MAX_BYTES = 50 * 1024 * 1024;

/** What a file begins with, whatever its name says. */
const BEGINNINGS: readonly {
  readonly bytes: readonly number[];
  readonly is: FileFault | 'office';
}[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'office' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'office' },
  // A workbook of Excel 4 or 5 that is not wrapped in a file of files.
  { bytes: [0x09, 0x04, 0x06, 0x00], is: 'office' },
  { bytes: [0x09, 0x08, 0x08, 0x00], is: 'office' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'picture' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'not-a-table' },
];

/** Every sheet of a file. Its kind is told by what is in it, never by its name. */
export function openSheets(bytes: Uint8Array): readonly Sheet[] | FileFault {
  if (bytes.length === 0) return 'no-bytes';
  if (bytes.length > MAX_BYTES) return 'too-large';
  const beginning = BEGINNINGS.find((known) =>
    known.bytes.every((byte, index) => bytes[index] === byte),
  );
  if (beginning?.is === 'office') return officeSheets(bytes);
  if (beginning !== undefined) return beginning.is;
  const text = textOfBytes(bytes);
  if (text === undefined) return 'not-a-table';
  // Some systems write a web page, or XML of Excel 2003, and call it a workbook.
  return /^\s*</.test(text.slice(0, 200)) ? officeSheets(text) : [delimitedSheet(text)];
}
