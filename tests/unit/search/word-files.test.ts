/** The words people use, sent by the grams they hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundBy } from '../../../src/search/found-by.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import {
  DIGEST_LENGTH,
  digestAt,
  digestOf,
  hasWordMark,
  wordMarkOf,
} from '../../../src/search/marks.ts';
import { placesOf } from '../../../src/search/places.ts';
import { understandWith } from '../../../src/search/query.ts';
import { Ranking } from '../../../src/search/ranking.ts';
import { numbersOf, written } from '../../../src/search/signs.ts';
import {
  fromSent,
  type Heard,
  type Held,
  openWords,
  packWords,
  sentWords,
  timesIn,
  type WordFile,
} from '../../../src/search/word-file.ts';
import { allHeard, allSaid, packWordFiles } from '../../../src/search/word-files.ts';
import {
  openShards,
  packShards,
  placeAt,
  wordFilesAt,
  wordFilesOf,
} from '../../../src/search/word-shards.ts';
import { baseModel } from '../helpers.ts';
import { runs } from '../property.ts';

const index = instantIndex(baseModel());
const found = foundBy(baseModel(), index);
const said = allSaid(index.records, found);
const all = allHeard(index, found);
const marked = all.called.map(([mark, record]) => [mark, record] as const);
const heldIn = (field: 'names' | 'scope' | 'grams'): Held =>
  all.grams.map((list) =>
    list.flatMap(({ gram, [field]: at }) => (at.length === 0 ? [] : [[gram, at] as const])),
  );
const heard: Omit<Heard, 'wordMarks'> = {
  names: heldIn('names'),
  scope: heldIn('scope'),
  grams: heldIn('grams'),
  holders: all.grams.map((list) => list.map(({ gram, holders }) => [gram, holders] as const)),
  words: all.words,
  called: marked,
  spread: all.spread,
};

test('numbers are read as they were written, whatever their size, in signs that JSON takes as they are', () => {
  const numbers = fc.array(fc.nat({ max: 1_000_000 }));
  fc.assert(
    fc.property(numbers, (some) => {
      expect(numbersOf(written(some))).toEqual(some);
    }),
    runs(100),
  );
  for (const number of [0, 63, 64, 65, 89, 90, 1728, 1729, 46_656])
    expect(numbersOf(written([number, 7]))).toEqual([number, 7]);
  expect(written([63])).toHaveLength(1);
  const all = written(Array.from({ length: 5000 }, (_, number) => number));
  // No row of numbers looks like the address of a person.
  expect(all).not.toContain('@');
  expect(JSON.stringify(all)).toHaveLength(all.length + 2);
});

describe('what is said of the records', () => {
  const placeOf = (id: string, situation?: number) =>
    placesOf(index.records).findIndex(
      (place) => index.records[place.record]?.id === id && place.situation === situation,
    );
  const heldOf = (length: number, gram: string) =>
    new Map(timesIn(said.grams[length]?.find(([held]) => held === gram)?.[1] ?? []));

  test('stands where it is said: of a record, or of one of its situations alone', () => {
    const place = placeOf('bj-001', 1);
    expect(said.words).toContainEqual(['老房子', place]);
    expect(heldOf(1, '老房').get(place)).toBe(1);
    expect(heldOf(0, '住').get(place)).toBe(1);
    expect(heldOf(1, '老房').has(placeOf('bj-001'))).toBe(false);
  });

  test('counts the words that hold a gram, however often they hold it', () => {
    const records = index.records.filter(({ id }) => id === 'bj-001');
    const words = new Map([['bj-001', ['滴滴答答', '滴水', 'k歌', '闹']]]);
    const { grams } = allSaid(records, { ...found, words, situations: new Map() });
    const [single, pairs] = grams.map((list) => new Map(list.map(([gram, at]) => [gram, at])));
    expect(single?.get('滴')).toEqual([0, 2]);
    expect(single?.has('k')).toBe(false);
    for (const gram of ['滴滴', 'k', '歌', '闹']) expect(pairs?.get(gram)).toEqual([0, 1]);
  });

  test('is read as it was written', () => {
    const read = openWords(fromSent(JSON.parse(JSON.stringify(sentWords(packWords(heard))))));
    for (const field of ['names', 'scope', 'grams'] as const)
      for (const length of [0, 1])
        expect(new Map(read[field][length])).toEqual(new Map(heard[field][length]));
    for (const length of [0, 1]) {
      const holders = new Map(read.holders[length]);
      for (const [gram, count] of heard.holders[length] ?? [])
        expect(holders.get(gram)).toBe(count);
    }
    expect([read.called, read.spread]).toEqual([marked, heard.spread]);
    // Longer words of Chinese characters alone are told by marks.
    expect(read.words).toEqual(heard.words.filter(([word]) => !hasWordMark(word)));
    expect(read.wordMarks).toEqual(
      heard.words.flatMap(([word, place]) =>
        hasWordMark(word) ? [[wordMarkOf(word), place]] : [],
      ),
    );
    expect(read.wordMarks.length).toBeGreaterThan(0);
    expect(heard.grams).toEqual(said.grams);
    const nothing = {
      names: [],
      scope: [],
      grams: [],
      holders: [],
      words: [],
      called: [],
      spread: [],
    };
    expect(openWords(packWords(nothing)).grams).toEqual([[], []]);
  });
});

describe('the files of what is said', () => {
  const { texts, shards, digests } = packWordFiles(all, { file: 1, part: { over: 4, size: 2 } });
  const files = new Map(
    [...texts].map(([name, text]): [string, WordFile] => [name, fromSent(JSON.parse(text))]),
  );

  test('are many, and together say all', () => {
    expect(files.size).toBeGreaterThan(10);
    const opened = [...files.values()].map(openWords);
    for (const length of [0, 1]) {
      const grams = opened.flatMap((one) => one.grams[length] ?? []);
      expect(new Map(grams.map(([gram, at]) => [gram, at]))).toEqual(
        new Map(said.grams[length]?.map(([gram, at]) => [gram, at])),
      );
    }
    const words = opened.flatMap((one) => [...one.words, ...one.wordMarks]);
    expect(words).toHaveLength(said.words.length);
    expect(new Set(opened.flatMap((one) => one.called.map(String)))).toEqual(
      new Set(marked.map(String)),
    );
  });

  test('are told by digests: each by the second file, and parts by the file beside which they are', () => {
    expect(shards.parts.some((count) => count > 1)).toBe(true);
    expect(digests).toHaveLength(shards.starts.length * DIGEST_LENGTH);
    for (const [file, count] of shards.parts.entries()) {
      const { name } = placeAt(shards, file);
      expect(digestAt(digests, file)).toBe(digestOf(texts.get(name) ?? ''));
      const { parts = '' } = files.get(name) ?? {};
      expect(parts).toHaveLength(count * DIGEST_LENGTH);
      for (let part = 0; part < count; part += 1)
        expect(digestAt(parts, part)).toBe(
          digestOf(texts.get(placeAt(shards, file, part).name) ?? ''),
        );
    }
  });

  test('are found again as they were dealt out, by any character', () => {
    const opened = openShards(JSON.parse(JSON.stringify(packShards(shards))));
    expect(opened).toEqual(shards);
    const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(any, (text) => {
        for (const { name } of wordFilesAt(text, opened)) expect(files.has(name)).toBe(true);
      }),
      runs(100),
    );
  });

  test('a word more changes the files of its characters alone, and the others keep their names', () => {
    const [record] = index.records;
    const words = new Map(found.words).set(record?.id ?? '', ['滴滴答答']);
    const other = packWordFiles(allHeard(index, { ...found, words }));
    const before = packWordFiles(all);
    const changed = [...other.texts].filter(([name, text]) => before.texts.get(name) !== text);
    expect(changed.length).toBeLessThan(5);
    const large = packWordFiles(all, { file: 30, part: { over: 30, size: 20 } });
    const largeOther = packWordFiles(allHeard(index, { ...found, words }), {
      file: 30,
      part: { over: 30, size: 20 },
    });
    const kept = [...largeOther.texts].filter(([name, text]) => large.texts.get(name) === text);
    expect(kept.length).toBeGreaterThan(0.7 * large.texts.size);
  });

  test.each(['楼上漏水', '老房子住了十年', 'k歌扰民', '下水道 井盖'])(
    'for %s, those that it can touch rank as all do',
    (typed) => {
      const query = understandWith(index, typed);
      const rankWith = (names: Iterable<string>) => {
        const ranking = new Ranking(index, { by: 'whole', isToHear: true });
        for (const name of names) {
          const file = files.get(name);
          if (file !== undefined) ranking.hear(openWords(file));
        }
        return ranking.rank(query);
      };
      const wanted = wordFilesOf(query, shards).map(({ name }) => name);
      expect(wanted.length).toBeLessThan(files.size);
      const ranked = rankWith(wanted);
      expect(ranked).toEqual(rankWith(files.keys()));
      // As the records themselves rank with their texts at hand.
      const whole = new Ranking(index, { scope: found.scope, by: 'whole' });
      whole.hear(said);
      expect(ranked).toEqual(whole.rank(query));
    },
  );
});
