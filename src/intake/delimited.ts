/** Tables written as text, whatever office program wrote them: bytes → one sheet. */
import Papa from 'papaparse';
import { type Sheet, trimmedRows } from './sheet.ts';
import { cleaned } from './text.ts';

/** The text of bytes in UTF-8, UTF-16 or GB18030; undefined when they are no text. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes);
  // Text has no empty byte in it, but for one of the two of every Latin letter in UTF-16 without its mark.
  if (bytes.includes(0)) return unmarked(bytes);
  return decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes);
}

function unmarked(bytes: Uint8Array): string | undefined {
  const emptyAt = (remainder: number) =>
    bytes.filter((byte, index) => byte === 0 && index % 2 === remainder).length;
  const text = decodedAs(emptyAt(1) >= emptyAt(0) ? 'utf-16le' : 'utf-16be', bytes);
  return text?.includes('\0') ? undefined : text;
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file of cells between commas, tabs or semicolons. */
export function delimitedSheet(text: string): Sheet {
  const unix = text.replaceAll(/\r\n?/g, '\n');
  const { data } = Papa.parse<string[]>(unix, { delimiter: delimiterOf(unix), newline: '\n' });
  const rows = trimmedRows(data.map((row) => row.map(cleaned)));
  return { name: '', isHidden: false, rows, merges: [] };
}

/** What stands between the cells: the one of them that cuts one row, the header, into most. */
function delimiterOf(text: string): string {
  const most = [',', '\t', ';'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 30 });
    return { delimiter, cells: Math.max(0, ...data.map((row) => row.length)) };
  });
  return most.reduce((best, next) => (next.cells > best.cells ? next : best)).delimiter;
}
