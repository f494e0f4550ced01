import { expect, test } from 'vitest';
import { readSpread } from '../../../src/search/spread.ts';
import { spreadOf } from '../../../src/search/spread-of.ts';

const records = [
  { held: ['路灯不亮'], said: ['按政策修'] },
  { held: ['助学政策'], said: [] },
  { held: ['积水'], said: ['政策'] },
  { held: ['漏水'], said: ['路面积水按政策修'] },
];

test('a word that looks rare by what is held, but that the texts are full of, is told with about so many holders', () => {
  const spread = readSpread(spreadOf(records));
  expect(spread.get('政策')).toBe(4);
  expect(spread.get('政')).toBe(4);
});

test('what the texts use no more than what is held is not told, nor what nothing is found by', () => {
  const spread = readSpread(spreadOf(records));
  expect(spread.has('助学')).toBe(false);
  expect(spread.has('按政')).toBe(false);
});
