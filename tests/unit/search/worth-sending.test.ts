import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mostThat, worthSending } from '../../../src/search/worth-sending.ts';

const words = new Map([
  ['bj-001', ['返潮', '漏水', '楼上漏水', '楼下漏水', '楼上楼下漏水', '墙皮鼓包']],
  ['bj-002', ['打桩', '半夜打桩', '夜里打桩机响']],
]);
const bytesOf = (sent: ReadonlyMap<string, readonly string[]>) =>
  gzipSync([...sent.values()].map(String).join('\n')).length;

test('all words are sent where they fit', () => {
  expect(worthSending(words, 10_000)).toEqual(words);
});

test('what does not fit is what says least that is new', () => {
  const most = bytesOf(words) - 2;
  const sent = worthSending(words, most);
  expect(bytesOf(sent)).toBeLessThanOrEqual(most);
  expect(sent.get('bj-001')).toContain('返潮');
  expect(sent.get('bj-001')).not.toContain('楼上楼下漏水');
});

test('the largest number that fits', () => {
  expect([0, 1, 6, 10].map((limit) => mostThat((amount) => amount <= limit, 10))).toEqual([
    0, 1, 6, 10,
  ]);
});
