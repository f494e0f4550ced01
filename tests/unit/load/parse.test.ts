import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/load/parse.ts';

const lines = (text: string): [number, string][] =>
  parse(text).rows.map(({ line, cells }) => [line, cells.join('|')]);

describe('line numbers', () => {
  test('rows count from the line after the header', () => {
    expect(lines('a,b\n1,2\n3,4\n')).toEqual([
      [2, '1|2'],
      [3, '3|4'],
    ]);
  });

  test('a quoted line break does not shift the line numbers', () => {
    expect(lines('a,b\n1,"上\n中\n下"\n3,4\n')).toEqual([
      [2, '1|上\n中\n下'],
      [5, '3|4'],
    ]);
  });

  test('a line break inside the quoted header does not shift them either', () => {
    expect(lines('a,"b\nc"\n1,2\n')).toEqual([[3, '1|2']]);
  });

  test('a blank row is left out, reported, and still counted', () => {
    const sheet = parse('a,b\n1,2\n,\n\n3,4\n');
    expect(sheet.rows.map((row) => row.line)).toEqual([2, 5]);
    expect(sheet.faults.map(({ kind, line }) => [kind, line])).toEqual([
      ['blank-row', 3],
      ['blank-row', 4],
    ]);
  });

  test('a last line without a line break is read', () => {
    expect(lines('a,b\n1,2')).toEqual([[2, '1|2']]);
  });

  test('the line break that ends the file is not a row', () => {
    expect(parse('a,b\n1,2\n')).toMatchObject({ rows: [{ line: 2 }], faults: [] });
  });
});

describe('cells', () => {
  test('doubled quotes, commas and equal signs inside quotes belong to the cell', () => {
    expect(lines('a,b\n"说""对""",";,="\n')).toEqual([[2, '说"对"|;,=']]);
  });

  test('a row with too many or too few cells is kept for the check to judge', () => {
    expect(lines('a,b\n1,2,3\n4\n')).toEqual([
      [2, '1|2|3'],
      [3, '4'],
    ]);
  });

  test('a header without rows has no fault', () => {
    expect(parse('编号,说法\n')).toEqual({ header: ['编号', '说法'], rows: [], faults: [] });
  });

  test('a table of one column is not mistaken for another delimiter', () => {
    expect(parse('编号\n1\n')).toMatchObject({ header: ['编号'], faults: [] });
  });
});

describe('faults', () => {
  test('a quote that never closes is reported on the line where its row starts', () => {
    const { faults } = parse('a,b\n1,2\n3,"4\n5,6\n');
    expect(faults).toContainEqual({ kind: 'quotes', line: 3, found: 'not-closed' });
  });

  test('text after a closing quote is reported on its line, below quoted line breaks', () => {
    const { faults } = parse('a,b\n1,"上\n下"\n3,"4"5\n');
    expect(faults[0]).toEqual({ kind: 'quotes', line: 4, found: 'text-after' });
  });

  test.each([
    ['semicolon', 'a;b\n1;2\n'],
    ['semicolon', '甲；乙\n1；2\n'],
    ['tab', 'a\tb\n1\t2\n'],
  ])('a file delimited by %s is reported once, on the header', (found, text) => {
    expect(parse(text).faults).toEqual([{ kind: 'delimiter', line: 1, found }]);
  });
});
