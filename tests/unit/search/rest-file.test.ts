import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCards, packCards } from '../../../src/search/card-file.ts';
import { joinRest, packFirst, packRest, unpackFirst } from '../../../src/search/instant-files.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { openIds, packIds } from '../../../src/search/packed-ids.ts';
import { placesOf } from '../../../src/search/places.ts';
import {
  factsOf,
  isFactual,
  knownOf,
  openRest,
  packRestFile,
  type RestFile,
  withoutFacts,
} from '../../../src/search/rest-file.ts';
import { baseModel } from '../helpers.ts';
import { runs } from '../property.ts';

const index = instantIndex(baseModel());
const words = { starts: '', parts: '', digests: '' };
const files = { words, cards: '', cardsAFile: 1, situations: 1 };
const viaJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

test('the second file says of all records what is known before their cards', () => {
  for (const amount of [0, 5, 50]) {
    const rest = packRest(index, 'a', amount);
    const file: RestFile = viaJson(packRestFile(rest, files));
    const { state, more, records } = openRest(file);
    const known = rest.more.map(({ aliases: _aliases, says: _says, ...entry }) => entry);
    expect(state).toBe('a');
    expect(more).toEqual(viaJson(known.filter((entry) => Object.keys(entry).length > 1)));
    expect(records).toEqual(viaJson(rest.records.map(knownOf)));
    expect(records.map(({ id }) => id)).toEqual(rest.records.map(({ id }) => id));
  }
});

test('what is known of a record before its card weighs it and files it as the whole of it does', () => {
  const matter = index.records.find(({ id }) => id === 'bj-001');
  if (matter === undefined) throw new Error('no matter');
  const { branches = [], title, aliases, ...known } = knownOf(matter);
  expect([title, aliases]).toEqual(['', undefined]);
  expect(known).toMatchObject({ id: 'bj-001', kind: 'boundary-items', status: '生效' });
  const bodiesOf = (all: typeof branches) =>
    new Set(
      all.flatMap(({ leads, others = [], helpers = [] }) => [...leads, ...others, ...helpers]),
    );
  expect(bodiesOf(branches)).toEqual(bodiesOf(matter.branches ?? []));
  expect(new Set(branches.flatMap(({ leads }) => leads))).toEqual(
    new Set(matter.branches?.flatMap(({ leads }) => leads)),
  );
});

test('places have the same numbers before the cards are there', () => {
  for (const amount of [0, 5, 50]) {
    const [first, rest] = [
      unpackFirst(packFirst(index, 'a', amount)),
      packRest(index, 'a', amount),
    ];
    const known = openRest(viaJson(packRestFile(rest, files)));
    expect(placesOf(joinRest(first, known).records)).toEqual(
      placesOf(joinRest(first, rest).records),
    );
  }
});

test('ids are read as they were, counted or not, and those that are counted on take next to nothing', () => {
  const some = fc.array(
    fc.oneof(
      fc.tuple(fc.constantFrom('bj-', 'x', '', '12-'), fc.stringMatching(/^\d{0,12}$/)),
      fc.tuple(fc.constantFrom('bm-zhifa', 'a-1-b'), fc.constant('')),
    ),
  );
  fc.assert(
    fc.property(some, (parts) => {
      const ids = parts.map((part) => part.join(''));
      expect(openIds(viaJson(packIds(ids)))).toEqual(ids);
    }),
    runs(100),
  );
  const counted = Array.from(
    { length: 10_000 },
    (_, at) => `bj-${String(3 * at).padStart(5, '0')}`,
  );
  expect(gzipSync(JSON.stringify(packIds(counted))).length).toBeLessThan(100);
});

test('what filters records is said apart, and told to those that are without it', () => {
  const rest = packRest(index, 'a', 5);
  const whole = packRestFile(rest, files);
  const [less, facts] = viaJson(withoutFacts(whole));
  expect([isFactual(whole), isFactual(less)]).toEqual([true, false]);
  const { records } = openRest(less);
  expect(records.some(({ domain, branches, status }) => domain ?? branches ?? status)).toBe(false);
  const told = facts.groups.flatMap(factsOf);
  expect(told).toHaveLength(records.length);
  expect(records.map((record, at) => ({ ...record, ...told[at] }))).toEqual(
    openRest(viaJson(whole)).records,
  );
  // Who helps in the branches of those that the first file brings is said with it.
  expect(whole.more.some(({ helpers }) => helpers !== undefined)).toBe(true);
  expect(less.more.some(({ helpers }) => helpers !== undefined)).toBe(false);
  const helpers = new Map(facts.helpers);
  const again = whole.more.map(({ helpers: _, ...entry }) => {
    const own = helpers.get(entry.id);
    return { ...entry, ...(own === undefined ? {} : { helpers: own }) };
  });
  expect(again).toEqual(viaJson(whole.more));
});

test('cards say all of their records', () => {
  expect(openCards(viaJson(packCards(index.records)))).toEqual(viaJson(index.records));
  expect(openCards(packCards([]))).toEqual([]);
});
