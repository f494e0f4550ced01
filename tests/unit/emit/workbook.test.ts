import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { type Sheet, workbook } from '../../../src/emit/workbook.ts';
import { workbookParts } from '../../../src/emit/xlsx/parts.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { downloadText } from '../../../src/words/download-text.ts';

const about = { title: '云山区"责任"分工', day: '2026-11-28' };
const sheet: Sheet = {
  name: '分工/一&二',
  columns: [
    { label: '名称', width: 20 },
    { label: '日期', width: 12, type: 'date' },
    { label: '人数', width: 8, type: 'number' },
    { label: '网址', width: 30, type: 'link' },
  ],
  rows: [
    ['=1+1 <甲> & "乙"\n第二行', '2026-02-28', '12', 'https://a.example/?x=1&y=2'],
    ['0012', '2026年', '<5', '/boundary/bj-001/'],
    ['_x0041_\u0007', '1896-01-01', '', ''],
    ['长'.repeat(40_000), '1900-03-02', '0', ''],
  ],
};

const packedOf = async (...sheets: Sheet[]) =>
  (await contentOf(workbook('a.xlsx', about, () => sheets))) as Uint8Array;

const bytes = await packedOf(sheet, { ...sheet, name: '空', rows: [] });
const files = Object.fromEntries(
  Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
);
const { Sheets, SheetNames, Props } = read(bytes, { type: 'array', cellNF: true });

describe('a workbook', () => {
  const xml = files['xl/worksheets/sheet1.xml'] ?? '';

  test('is well-formed in every part', () => {
    for (const [name, content] of Object.entries(files))
      expect(() => XmlDocument.fromString(content).dispose(), name).not.toThrow();
  });

  test('names every part that it holds, and no other', () => {
    const named = [...(files['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)];
    const parts = Object.keys(files).filter((name) => !/\.rels$|^\[/.test(name));
    expect(named.map(([, name]) => name).sort()).toEqual(parts.sort());
  });

  test('keeps its header in sight, filters by it, and repeats it across on paper', () => {
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(xml).toContain('<autoFilter ref="A1:D5"/>');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(xml).toContain('<col min="1" max="1" width="20" customWidth="1"/>');
    expect(files['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'分工 一&amp;二'!$1:$1</definedName>`,
    );
    expect(files['xl/worksheets/sheet2.xml']).toContain('<autoFilter ref="A1:D1"/>');
  });

  test('says what it is, whose, under which licence and of which day', () => {
    expect(Props).toMatchObject({
      Title: about.title,
      Author: '明责',
      Comments: downloadText.licence,
      CreatedDate: new Date('2026-11-28'),
      ModifiedDate: new Date('2026-11-28'),
    });
  });

  test('holds texts as text, days as days, numbers as numbers, and nothing that is run', () => {
    expect(cell('A2')).toMatchObject({ t: 's', v: '=1+1 <甲> & "乙"\n第二行' });
    expect(cell('B2')).toMatchObject({ t: 'n', v: 46081, w: '2026-02-28' });
    expect(cell('C2')).toMatchObject({ t: 'n', v: 12 });
    expect(cell('A3')).toMatchObject({ t: 's', v: '0012' });
    expect(cell('B3')).toMatchObject({ t: 's', v: '2026年' });
    expect(cell('C3')).toMatchObject({ t: 's', v: '<5' });
    expect(cell('B4'), 'a day that Excel does not know').toMatchObject({ t: 's', v: '1896-01-01' });
    expect(cell('B5')).toMatchObject({ t: 'n', v: 62, w: '1900-03-02' });
    expect(xml).toContain('>_x005F_x0041_</t>');
    expect(xml).not.toContain('<f>');
  });

  test('says of spaces that a reader might take away that they are to stay, and of no others', async () => {
    const texts = [' 前', '后 ', '二\n行', '一  二', '一 二', '普通'];
    const spaced = { ...sheet, rows: texts.map((own) => [own, '', '', '']) };
    const parts = unzipSync(await packedOf(spaced));
    const written = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const kept = texts.map((own) => written.includes(`<t xml:space="preserve">${own}</t>`));
    expect(kept).toEqual([true, true, true, true, false, false]);
    for (const plain of texts.slice(4)) expect(written).toContain(`<t>${plain}</t>`);
  });

  test('leads where a cell has a whole address', () => {
    expect(cell('D2').l?.Target).toBe('https://a.example/?x=1&y=2');
    expect(cell('D3')).toMatchObject({ t: 's', v: '/boundary/bj-001/' });
    expect(cell('D3').l).toBeUndefined();
  });

  test('cuts short what no cell may hold, and says so', () => {
    const text = String(cell('A5').v);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith(downloadText.cut)).toBe(true);
  });

  function cell(name: string) {
    return Sheets[SheetNames[0] ?? '']?.[name];
  }
});

test('a hundred thousand rows are drawn one by one, as they are written', () => {
  let drawn = 0;
  const long: Sheet = {
    ...sheet,
    rows: {
      *[Symbol.iterator]() {
        for (; drawn < 100_000; drawn += 1) yield [`第 ${drawn} 行`, '2026-01-01', '1', ''];
      },
    },
  };
  for (const { name, parts } of filesOf(workbookParts([long], about, () => ''))) {
    let longest = 0;
    let pieces = 0;
    for (const part of parts) {
      pieces += 1;
      longest = Math.max(longest, part.length);
      if (name === 'xl/worksheets/sheet1.xml' && drawn < 100_000)
        expect(drawn).toBeLessThanOrEqual(pieces);
    }
    expect(longest, name).toBeLessThan(5000);
  }
  expect(drawn).toBe(100_000);
});

function* filesOf(parts: ReturnType<typeof workbookParts>) {
  for (const part of parts)
    if ('parts' in part) yield part;
    else yield* part.files();
}
