import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../../src/tables/settings/json.ts';
import { runs } from '../../property.ts';

test('whatever JSON says is read as JSON reads it, however it is laid out', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), (text, indent) => {
      const laidOut = JSON.stringify(JSON.parse(text), undefined, indent);
      expect(readJson(laidOut)).toMatchObject({ value: JSON.parse(text) });
    }),
    runs(100),
  );
});

test('what JSON refuses is refused, and the other way round', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-',
    'true',
    ' ',
    '\n',
    '"',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let isGood = true;
      try {
        JSON.parse(text);
      } catch {
        isGood = false;
      }
      const read = readJson(text);
      // Of two of one key JSON keeps the last without a word.
      const isTwice = 'fault' in read && read.fault.wrong.endsWith('写了两遍');
      expect(isTwice || 'value' in read === isGood).toBe(true);
    }),
    runs(2000),
  );
});

test('each key knows its line', () => {
  const read = readJson('{\n  "a": 1,\n  "policy": {\n    "b": [\n2] },\n\n  "c": "x" }');
  expect('lines' in read && [...read.lines]).toEqual([
    ['', 1],
    ['a', 2],
    ['policy', 3],
    ['policy.b', 4],
    ['c', 7],
  ]);
});

describe('what keeps it from being read is told with its line', () => {
  test.each([
    ['{\n"a": 1\n"b": 2 }', 2, '少了逗号'],
    ['{\n"a": 1,\n}', 2, '多了逗号'],
    ['{\n"a"： 1 }', 2, '「：」是中文标点'],
    ['{\n"a": 1，\n"b": 2 }', 2, '「，」是中文标点'],
    ['{\n“a”: 1 }', 2, '「“」是中文标点'],
    ["{\n'a': 1 }", 2, '单引号'],
    ['{\n// a\n"a": 1 }', 2, '注释'],
    ['{\n"a": 明责 }', 2, '读到「明」'],
    ['{\n"a": mingze }', 2, '「mingze」没有加引号'],
    ['{\n"a": 01 }', 2, '「01」没有加引号'],
    ['{\n"a": "x\ny" }', 2, '引号没有配对'],
    ['{\n"a": 1,\n"a": 2 }', 3, '「a」写了两遍'],
    ['{\n"a": 1 }\n}', 3, '后面还有别的字'],
    ['{\n"a": 1', 2, '没有写完'],
    ['{\n"a" 1 }', 2, '读到「1」'],
    ['{\n"a": "C:\\x" }', 2, '不能直接写的字符'],
    ['', 1, '没有写完'],
  ])('%j', (text, line, wrong) => {
    const read = readJson(text);
    expect('fault' in read && read.fault).toMatchObject({ line });
    expect('fault' in read && read.fault.wrong).toContain(wrong);
  });
});
