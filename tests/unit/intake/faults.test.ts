/** Files that somebody may name by mistake: each is told apart, none is taken for a table. */
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { openSheets } from '../../../src/intake/open.ts';
import { workbookOf } from './workbooks.ts';

/** A file of files, as old Office programs and locked new ones write. */
function fileOfFiles(files: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(files))
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The start of a BIFF8 stream, and the record that says it is encrypted with RC4. */
const BEGIN = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...new Array<number>(12).fill(0)];
const LOCKED = [
  0x2f,
  0x00,
  0x36,
  0x00,
  0x01,
  0x00,
  0x01,
  0x00,
  0x01,
  0x00,
  ...new Array<number>(48).fill(7),
];
const ENDED = [0x0a, 0x00, 0x00, 0x00];

describe('a file that is no table', () => {
  test.each([
    ['a file without a byte', new Uint8Array(), 'no-bytes'],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'pdf'],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
    ['a screenshot', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture'],
    ['rich text', utf8('{\\rtf1\\ansi}'), 'not-a-table'],
    ['bytes of no encoding', new Uint8Array([0x81, 0x20, 0xff, 0x81, 0x7f]), 'not-a-table'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'not-a-table'],
    ['a broken ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4]), 'unreadable'],
    ['an old Word file', fileOfFiles({ WordDocument: [1, 2, 3] }), 'unreadable'],
    ['a workbook cut off half-way', workbookOf([{ rows: [['甲']] }]).slice(0, 900), 'unreadable'],
  ])('%s', (_what, bytes, fault) => {
    expect(openSheets(bytes)).toBe(fault);
  });
});

describe('a workbook that wants a password', () => {
  test.each([
    ['xlsx', fileOfFiles({ EncryptionInfo: [4, 0, 4, 0, 64, 0, 0, 0], EncryptedPackage: [1, 2] })],
    ['xls', fileOfFiles({ Workbook: [...BEGIN, ...LOCKED, ...ENDED] })],
  ])('%s', (_what, bytes) => {
    expect(openSheets(bytes)).toBe('locked');
  });
});

test('an xls that is named xlsx, and the reverse, are what they are', () => {
  for (const bookType of ['xlsx', 'biff8'] as const)
    expect(openSheets(workbookOf([{ rows: [['甲']] }], bookType))).toMatchObject([
      { rows: [['甲']] },
    ]);
});
