import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openSheets } from '../../../src/intake/open.ts';
import { only } from '../helpers.ts';
import { block, sheetOf, workbookOf } from './workbooks.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function rowsOf(bytes: Uint8Array) {
  const sheets = openSheets(bytes);
  if (typeof sheets === 'string') throw new Error(sheets);
  return only(sheets).rows;
}

describe('a workbook is read whatever program and year it is of', () => {
  const rows = [['事项名称', '序号'], [], ['对占道经营的处罚', 1]];
  const read = [['事项名称', '序号'], [], ['对占道经营的处罚', '1']];
  test.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'xlml', 'ods', 'html'] as const)('%s', (bookType) => {
    const found = rowsOf(workbookOf([{ rows }], bookType));
    expect(found.map((row) => row.filter((text) => text !== ''))).toEqual(read);
  });

  test('one of Excel 95, in the code page of the country', () => {
    // The library writes no Chinese into so old a file: its letters are put in the place of others.
    const bytes = Buffer.from(workbookOf([{ rows: [['ABCDEFGH', 'x']] }], 'biff5'));
    const codepage = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
    bytes.writeUInt16LE(936, codepage + 4);
    bytes.write('\xca\xc2\xcf\xee\xc3\xfb\xb3\xc6', bytes.indexOf('ABCDEFGH'), 'latin1');
    expect(rowsOf(bytes)).toEqual([['事项名称', 'x']]);
  });

  test('one of another library', async () => {
    const cells = [[{ value: '事项名称' }], [{ value: '对占道经营的处罚' }]];
    const bytes = await writeExcelFile(cells).toBuffer();
    expect(rowsOf(bytes)).toEqual([['事项名称'], ['对占道经营的处罚']]);
  });
});

describe('a file of text is read in any encoding, with any mark between the cells', () => {
  const text = '事项名称,权力类型\r\n"对占道经营,\r\n乱停车的处罚",行政处罚\r\n';
  const read = [
    ['事项名称', '权力类型'],
    ['对占道经营,\n乱停车的处罚', '行政处罚'],
  ];
  const gbk = '\xca\xc2\xcf\xee\xc3\xfb\xb3\xc6,\xc0\xe0\xb1\xf0\r\n\xb4\xa6\xb7\xa3,1\r\n';
  const utf16 = (isBig: boolean, mark: boolean) => {
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}a${text}`, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };

  test('UTF-8, with and without its mark', () => {
    expect(rowsOf(utf8(text))).toEqual(read);
    expect(rowsOf(utf8(`\uFEFF${text}`))).toEqual(read);
  });

  test('GB18030', () => {
    expect(rowsOf(Buffer.from(gbk, 'latin1'))).toEqual([
      ['事项名称', '类别'],
      ['处罚', '1'],
    ]);
  });

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('UTF-16, big end first %s, marked %s', (isBig, mark) => {
    expect(rowsOf(utf16(isBig, mark))[1]).toEqual(read[1]);
  });

  test.each(['\t', ';'])('between %j', (delimiter) => {
    expect(rowsOf(utf8(`甲${delimiter}乙\n"一,二"${delimiter}三`))).toEqual([
      ['甲', '乙'],
      ['一,二', '三'],
    ]);
  });

  test('a web page that is called a workbook', () => {
    const page = '<html><meta charset="utf-8"><table><tr><td>事项名称</td></tr></table></html>';
    expect(rowsOf(utf8(page))).toEqual([['事项名称']]);
  });
});

test('a day is a day, a long code keeps its digits, blocks are told', () => {
  const day = new Date('2024-03-01T00:00:00Z');
  const bytes = workbookOf([
    {
      name: '一',
      rows: [
        ['标题', null],
        [day, 370705000123],
      ],
      merges: [block(0, 0, 0, 1)],
    },
    { name: '二', rows: [['甲']], isHidden: true },
  ]);
  expect(openSheets(bytes)).toEqual([
    {
      name: '一',
      isHidden: false,
      rows: [['标题'], ['2024-03-01', '370705000123']],
      merges: [block(0, 0, 0, 1)],
    },
    { name: '二', isHidden: true, rows: [['甲']], merges: [] },
  ]);
});

test('rows that are empty at the end do not count, those between do', () => {
  expect(rowsOf(sheetOf(['甲'], [''], ['乙'], [''], [' ']))).toHaveLength(3);
});
