import { expect, test } from 'vitest';
import { between } from '../../../src/words/between.ts';

test.each<[nodes: (string | number | false | string[])[], all: unknown[]]>([
  [[], []],
  [['甲'], ['甲']],
  [
    ['甲', '乙', '丙'],
    ['甲', '、', '乙', '、', '丙'],
  ],
  // A node is a node, whatever it holds.
  [
    [false, '', ['甲', '（乙）'], 0],
    [false, '、', '', '、', ['甲', '（乙）'], '、', 0],
  ],
])('%j', (nodes, all) => {
  expect(between('、', nodes)).toEqual(all);
});
