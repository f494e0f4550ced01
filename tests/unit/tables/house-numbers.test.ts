import { expect, test } from 'vitest';
import { cellMeant } from '../../../src/tables/as-saved.ts';
import { meet, readHouseNumbers } from '../../../src/tables/house-numbers.ts';
import { tables } from '../../../src/tables/index.ts';

const { numbers } = tables.communities.columns;
const read = (cell: string) => {
  const found = readHouseNumbers(cell);
  if (found === undefined) throw new Error(`${cell} says nothing`);
  return found;
};
/** Every house up to 300 that stands in a part, counted one by one. */
const housesOf = (cell: string) => {
  const { from, to, parity } = read(cell);
  return Array.from({ length: 300 }, (_, at) => at + 1).filter(
    (house) => house >= from && house <= to && (parity === undefined || house % 2 === parity),
  );
};

test('a part is read with its ends and its side', () => {
  expect(read('1-99号单号')).toEqual({ from: 1, to: 99, parity: 1 });
  expect(read('101号以上')).toEqual({ from: 101, to: Number.POSITIVE_INFINITY });
  expect(read('双号')).toEqual({ from: 1, to: Number.POSITIVE_INFINITY, parity: 0 });
  expect(read('15号')).toEqual({ from: 15, to: 15 });
});

test.each(['', '号', '99-1号', '1-98号单号', '2号单号', '1-9号以上', '0号', '1-99'])(
  '%j is no part of a road',
  (cell) => {
    expect(readHouseNumbers(cell)).toBeUndefined();
  },
);

test.each([
  ['1—99号单号', '1-99号单号'],
  ['１至99 号（单号）', '1-99号单号'],
  ['1号-99号', '1-99号'],
])('%j is meant as %j', (typed, meant) => {
  expect(cellMeant(numbers, typed)).toBe(meant);
});

test('two parts meet where some house stands in both, and only there', () => {
  const cells = [
    '单号',
    '双号',
    '1-99号',
    '1-99号单号',
    '2-100号双号',
    '100号',
    '99号',
    '101号以上',
  ];
  for (const left of cells)
    for (const right of cells) {
      const both = housesOf(left).some((house) => housesOf(right).includes(house));
      expect([left, right, meet(read(left), read(right))]).toEqual([left, right, both]);
    }
});
