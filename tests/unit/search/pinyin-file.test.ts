import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPinyin, packPinyin } from '../../../src/search/pinyin-file.ts';
import { runs } from '../property.ts';

const viaJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

test('how names are said comes back whole and by initials', () => {
  const syllable = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  const id = fc.constantFrom('bj-001', 'bj-002', 'sd-9', 'bm-zhujian', 'x');
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.array(syllable))), (names) => {
      expect(openPinyin(viaJson(packPinyin(names))).names).toEqual(
        names.map(([own, said]) => [own, said.join(''), said.map((one) => one.charAt(0)).join('')]),
      );
    }),
    runs(100),
  );
});

test('a name takes some bytes more, and not as many as it has letters', () => {
  const names = Array.from(
    { length: 1000 },
    (_, at) => [`bj-${String(at).padStart(4, '0')}`, ['lou', 'la', 'nou', 'shui']] as const,
  );
  expect(JSON.stringify(packPinyin(names)).length / names.length).toBeLessThan(7);
});
