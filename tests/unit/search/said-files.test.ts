import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InstantRecord, PinyinIndex } from '../../../src/search/instant-format.ts';
import { searchPinyin } from '../../../src/search/latin.ts';
import { digestOf } from '../../../src/search/marks.ts';
import { type NameSaid, openPinyin, packPinyin } from '../../../src/search/pinyin-file.ts';
import { PAIRS, packSaid, saidPlaceOf } from '../../../src/search/said-files.ts';
import { runs } from '../property.ts';

const recordOf = (id: string): InstantRecord => ({ id, kind: 'powers', title: id, url: `/${id}/` });
const idsIn = (index: PinyinIndex, query: string): string[] =>
  searchPinyin(index, recordOf, query).map(({ record, score }) => `${record.id} ${score}`);

/** What a query loads of the files. */
function loaded(files: ReadonlyMap<string, string>, query: string): PinyinIndex {
  const place = saidPlaceOf(JSON.parse(files.get(PAIRS) ?? ''), query);
  if (place === undefined) return { names: [] };
  const text = files.get(place.pair) ?? '';
  expect(digestOf(text)).toBe(place.digest);
  return openPinyin(JSON.parse(text));
}

const syllable = fc.constantFrom('lou', 'la', 'nou', 'shui', 'an', 'e', 'zhuang', '3', 'xi');
const names = fc
  .array(fc.array(syllable, { minLength: 1, maxLength: 6 }), { maxLength: 20 })
  .map((all) => all.map((said, at): NameSaid => [`bj-${at}`, said]));
const query = fc.array(fc.constantFrom('lo', 'u', 'la', 'n', 'shui', 'an', 'x', 'l'), {
  minLength: 1,
  maxLength: 5,
});

describe('of names that lie in files by their letters', () => {
  test('a query finds what it finds among all, out of one file', () => {
    fc.assert(
      fc.property(names, query, (all, parts) => {
        const asked = parts.join('');
        fc.pre(asked.length > 1);
        const whole = openPinyin(packPinyin(all));
        expect(idsIn(loaded(packSaid(all), asked), asked)).toEqual(idsIn(whole, asked));
      }),
      runs(500),
    );
  });

  test('a query loads those that hold its rarest letters, and nothing where no name holds them', () => {
    const many = Array.from({ length: 900 }, (_, at): NameSaid => [`bj-${at}`, ['lou', 'shui']]);
    const files = packSaid([...many, ['sd-1', ['you', 'yan']]]);
    expect(loaded(files, 'louyan').names).toEqual([['sd-1', 'youyan', 'yy']]);
    expect(loaded(files, 'louzzz').names).toEqual([]);
  });

  test('a name that comes changes the files of its own letters alone', () => {
    const some: NameSaid[] = [
      ['bj-1', ['lou', 'shui']],
      ['bj-2', ['you', 'yan']],
    ];
    const [before, after] = [packSaid(some), packSaid([...some, ['bj-3', ['yan']]])];
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(changed).toEqual([PAIRS, 'an', 'ya']);
  });
});
