import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_QUERY } from '../../../src/browser/search/query-length.ts';
import { understand, type Vocabulary } from '../../../src/search/query.ts';
import { characters, normalize } from '../../../src/search/tokenize.ts';
import { runs } from '../property.ts';
import { timesLonger } from '../times-longer.ts';

const vocabulary: Vocabulary = {
  synonyms: [['噪音', ['噪声']]],
  streets: [['jd-dong', ['东街街道', '东街办']]],
};
const coreOf = (typed: string) => understand(typed, vocabulary).core;

/** What people write round the matter, and what may be mistaken for it. */
const AROUND = [
  '请问',
  '归谁管',
  '怎么办',
  '投诉',
  '物业不管',
  '严重影响居民生活',
  '部门',
  '尊敬的领导',
  '问题',
];
const MATTERS = [
  '油烟',
  '楼上漏水',
  '网吧',
  '工地噪音',
  '路灯不亮',
  '井盖',
  'ktv',
  '12345',
  '小区花园被占',
];
const BETWEEN = ['，', ' ', '？', '！', '“', '"', '、', '\n', ''];

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.constantFrom(...AROUND, ...MATTERS, ...BETWEEN, '东街街道', '阳光花园', '谁', '的'), {
      maxLength: 10,
    })
    .map((parts) => parts.join('')),
);

/** Letters, digits and characters: what is left when punctuation is not. */
const bare = (text: string) => normalize(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

test('anything may be typed, and what is understood is understood the same again', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const core = coreOf(typed);
      expect(coreOf(core)).toBe(core);
    }),
    runs(600),
  );
});

const REPEATED = [
  ...['，', '归谁管', '物业不管', '“', '的', 'a', '1', ' ', '阳光花园', '\u200B'],
] as const;

test('the longest that may be typed is understood as well', () => {
  const long = fc.oneof(
    fc.string({ unit: 'binary', minLength: LONGEST_QUERY, maxLength: LONGEST_QUERY }),
    fc.constantFrom(...REPEATED).map((part) => repeated(part, LONGEST_QUERY)),
  );
  fc.assert(
    fc.property(long, (typed) => {
      expect(typeof coreOf(typed)).toBe('string');
    }),
    runs(200),
  );
});

const repeated = (part: string, length: number) => part.repeat(length).slice(0, length);

test('what is repeated until it is ten times as long is understood a hundred times slower at most', async () => {
  const understood = (length: number) => {
    const queries = REPEATED.map((part) => repeated(part, length));
    return () => Array.from({ length: 20 }, () => queries.map(coreOf));
  };
  // With the square of the length it takes a millisecond, with a higher power it would keep whoever typed it waiting.
  const most = 200;
  const { times } = await timesLonger(
    { small: understood(LONGEST_QUERY / 10), large: understood(LONGEST_QUERY) },
    most,
  );
  expect(times).toBeLessThan(most);
});

test('whatever is said round it, the matter stays', () => {
  const around = fc.array(fc.constantFrom(...AROUND), { maxLength: 3 });
  const between = fc.constantFrom('，', ' ', '。');
  fc.assert(
    fc.property(
      around,
      fc.constantFrom(...MATTERS),
      around,
      between,
      (before, matter, after, mark) => {
        expect(coreOf([...before, matter, ...after].join(mark))).toContain(matter);
      },
    ),
    runs(300),
  );
});

test('no query that says something is emptied', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      if (characters(typed).length > 0) expect(coreOf(typed).trim()).not.toBe('');
    }),
    runs(400),
  );
});

test('in quotation marks every character counts', () => {
  const marks = fc.constantFrom<[string, string]>(['“', '”'], ['"', '"'], ['「', '」']);
  fc.assert(
    fc.property(anything, marks, (typed, [open, close]) => {
      const inside = typed.trim();
      if (inside === '') return;
      const { core, exact, streets } = understand(`${open}${inside}${close}`, vocabulary);
      expect(exact).toBe(true);
      expect(streets).toEqual([]);
      expect(bare(core)).toBe(bare(inside));
    }),
    runs(400),
  );
});
