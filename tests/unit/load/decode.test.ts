import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode, type Fault } from '../../../src/load/decode.ts';
import { root } from '../helpers.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample = (file: string): Uint8Array => readFileSync(path.join(root, 'tests/bad', file));

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if ('fault' in decoded) throw new Error(decoded.fault.kind);
  return decoded.text;
}

function faultOf(bytes: Uint8Array): Fault {
  const decoded = decode(bytes);
  if ('text' in decoded) throw new Error(`was read as ${decoded.text}`);
  return decoded.fault;
}

describe('text that is read', () => {
  test('UTF-8 reads as it is', () => {
    expect(textOf(utf8('编号,名称\n甲,𠮷\n'))).toBe('编号,名称\n甲,𠮷\n');
  });

  test('a byte order mark is not part of the first header cell', () => {
    expect(textOf(utf8('\uFEFF编号,名称\n'))).toBe('编号,名称\n');
  });

  test('CRLF becomes LF, also inside quotes', () => {
    expect(textOf(utf8('编号,名称\r\n1,"上\r\n下"\r\n'))).toBe('编号,名称\n1,"上\n下"\n');
  });

  test('CRLF and LF may be mixed', () => {
    expect(textOf(utf8('编号\r\n1\n2\r\n'))).toBe('编号\n1\n2\n');
  });
});

describe('bytes that are refused', () => {
  test('GBK is recognised and not converted', () => {
    expect(faultOf(sample('file-encoding/synonyms.csv'))).toMatchObject({
      kind: 'encoding',
      found: 'gb18030',
    });
  });

  test('UTF-16 is recognised by its mark in either byte order', () => {
    const little = faultOf(sample('file-encoding/signposts.csv'));
    const big = faultOf(Uint8Array.of(0xfe, 0xff, 0x7f, 0x16));
    const fault = { kind: 'encoding', found: 'utf-16' };
    expect([little, big]).toEqual([fault, fault]);
  });

  test('UTF-16 without a mark is recognised by its empty bytes, on their line', () => {
    expect(faultOf(utf8('a,b\nc\0d\n'))).toMatchObject({ kind: 'encoding', line: 2 });
  });

  test('bytes in no known encoding are refused without a guess', () => {
    const fault = faultOf(sample('file-encoding/hotline-cases.csv'));
    expect(fault).toEqual({ kind: 'encoding', found: 'unknown' });
  });

  test('where one line was pasted in another encoding, it is named', () => {
    const gbk = Uint8Array.of(0xb7, 0xbf, 0xce, 0xdd);
    const mixed = Uint8Array.from([...utf8('编号,名称\n1,房屋\n2,'), ...gbk, ...utf8('\n')]);
    expect(faultOf(mixed)).toMatchObject({ kind: 'encoding', line: 3 });
  });

  test('a workbook that was renamed is called a workbook', () => {
    expect(faultOf(sample('file-is-csv/synonyms.csv'))).toMatchObject({
      kind: 'not-csv',
      found: 'xlsx',
    });
    expect(faultOf(sample('file-is-csv/signposts.csv'))).toMatchObject({
      kind: 'not-csv',
      found: 'xls',
    });
  });

  test('a lone carriage return is refused on its line, counted after CRLF', () => {
    expect(faultOf(utf8('编号\r\n1\r\n上\r下\r\n'))).toMatchObject({ kind: 'line-ends', line: 3 });
  });

  test.each([
    ['no bytes', ''],
    ['only a byte order mark', '\uFEFF'],
    ['only line breaks and spaces', '\r\n  \n'],
  ])('a file of %s is empty', (_name, text) => {
    expect(faultOf(utf8(text)).kind).toBe('empty');
  });

  test('more than 128 MB is refused before it is read', () => {
    expect(faultOf(new Uint8Array(128 * 1024 * 1024 + 1))).toEqual({
      kind: 'too-large',
      megabytes: 128,
    });
  });
});
