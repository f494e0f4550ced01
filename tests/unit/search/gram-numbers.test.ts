import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GramNumbers } from '../../../src/search/gram-numbers.ts';
import { keptNamed, keptParts } from '../../../src/search/kept-parts.ts';
import { countEach } from '../../../src/search/rarity.ts';
import { bigrams, characters, eachBigram, eachCharacter } from '../../../src/search/tokenize.ts';
import { runs } from '../property.ts';

const cuts = [
  [eachCharacter, characters],
  [eachBigram, bigrams],
] as const;
const sign = fc.constantFrom(...'楼上漏水，楼道 Kk歌aⅡ１12𠮷𠮶');
const phrases = fc.array(fc.string({ unit: sign, maxLength: 12 }), { maxLength: 8 });

test('grams are counted phrase by phrase as those count who cut them, whatever they are', () => {
  for (const [each, cut] of cuts) {
    const numbers = new GramNumbers(each);
    fc.assert(
      fc.property(phrases, (some) => {
        const counts = numbers.count(some);
        const told = Array.from({ length: counts.length / 2 }, (_, at) => [
          numbers.gram(counts[2 * at] ?? -1),
          counts[2 * at + 1],
        ]);
        expect(new Map(told as [string, number][])).toEqual(countEach(some.map(cut)));
      }),
      runs(100),
    );
  }
});

test('the order of the numbers is that of the grams, after more have come too', () => {
  const numbers = new GramNumbers(eachBigram);
  for (const text of ['楼上漏水 k歌 karaoke12 kara', '上楼 karb ka k 楼', '漏 水漏 𠮷𠮶𠮷']) {
    numbers.count([text]);
    const grams = [...numbers.inOrder()].map((number) => numbers.gram(number));
    expect(grams).toEqual(grams.toSorted());
    expect(new Set(grams).size).toBe(numbers.size);
  }
});

test('more grams than fit at first keep their numbers', () => {
  const numbers = new GramNumbers(eachBigram);
  const all = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const text = all.join('');
  const first = numbers.count([text]);
  expect(first.length / 2).toBe(19_999);
  expect(numbers.count([text])).toEqual(first);
});

test('a part that is as it was is not made again; one that is gone is forgotten', () => {
  const made: string[] = [];
  const make = keptParts(
    (part: string) => part,
    (part) => {
      made.push(part);
      return part.length;
    },
  );
  expect(make(['a', 'bb', 'a'])).toEqual([1, 2, 1]);
  expect(make(['bb', 'ccc'])).toEqual([2, 3]);
  expect(make(['a', 'bb'])).toEqual([1, 2]);
  expect(made).toEqual(['a', 'bb', 'ccc', 'a']);
});

test('a named part is made again when anything in it is another, and what is gone is forgotten', () => {
  const made: string[] = [];
  const make = keptNamed(({ name }: { readonly name: string; readonly lists: unknown }) => {
    made.push(name);
    return name.length;
  });
  const madeOf = (lists: Readonly<Record<string, unknown>>) => {
    const parts = Object.entries(lists).map(([name, own]) => [name, { name, lists: own }] as const);
    expect([...make(new Map(parts))]).toEqual(parts.map(([name]) => [name, name.length]));
    return made.splice(0);
  };
  const held = (last: number) => [{ gram: 'x', held: Int32Array.of(1, last) }];
  expect(madeOf({ a: [1, ['x', [2]]], bb: held(1) })).toEqual(['a', 'bb']);
  expect(madeOf({ a: [1, ['x', [2]]], bb: held(1) })).toEqual([]);
  expect(madeOf({ a: [1, ['x', [2, 3]]], bb: held(1) })).toEqual(['a']);
  expect(madeOf({ a: [1, ['x', [2, 3]]], bb: held(2) })).toEqual(['bb']);
  expect(madeOf({ bb: [{ gram: 'x', others: Int32Array.of(1, 2) }] })).toEqual(['bb']);
  expect(madeOf({ a: [1, ['x', [2, 3]]], bb: [{ gram: 'x', others: [1, 2] }] })).toEqual(['a']);
});
