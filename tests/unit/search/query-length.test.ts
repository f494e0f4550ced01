import { expect, test } from 'vitest';
import { readAsked } from '../../../src/browser/handoffs/question.ts';
import { isFull, LONGEST_QUERY, queryOf } from '../../../src/browser/search/query-length.ts';
import { readState } from '../../../src/browser/search/state.ts';
import { readState as readTogether } from '../../../src/browser/together/state.ts';

const long = '归谁管'.repeat(3000);

test.each([
  ['the search', (text: string) => readState(`?q=${text}`).query],
  ['the search of several districts', (text: string) => readTogether(`?q=${text}`, []).query],
  ['the department of a check', (text: string) => readAsked(`?department=${text}`).department],
  ['the matter of a check', (text: string) => readAsked(`?matter=${text}`).matter],
  ['what was said of a matter', (text: string) => readAsked(`?said=${text}`).said ?? ''],
])('of an address no more is read than may be typed: %s', (_what, read) => {
  expect(read(long)).toBe(long.slice(0, LONGEST_QUERY));
  expect(read('楼上漏水')).toBe('楼上漏水');
});

test('no character is read by half, at which an address could not be written', () => {
  const text = `${'漏'.repeat(LONGEST_QUERY - 1)}𠮷水`;
  expect(queryOf(text)).toBe('漏'.repeat(LONGEST_QUERY - 1));
  expect(() => encodeURIComponent(queryOf(text))).not.toThrow();
  expect(queryOf('𠮷'.repeat(LONGEST_QUERY)).length).toBe(LONGEST_QUERY);
});

test('a text is full once more of it could be left out, and not before', () => {
  expect([long, queryOf(long), `${'漏'.repeat(LONGEST_QUERY - 1)}𠮷`].every(isFull)).toBe(true);
  expect(['', '楼上漏水', '漏'.repeat(LONGEST_QUERY - 2)].some(isFull)).toBe(false);
});
