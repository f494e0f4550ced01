import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '../../../src/emergencies/packed.ts';
import { runs } from '../property.ts';

const letter = fc.constantFrom('^', '$', '火', '人', 'a', '9');
const feature = fc.oneof(
  letter,
  fc.tuple(letter, letter).map(([one, other]) => one + other),
  fc.tuple(letter, letter).map(([one, other]) => `${one}_${other}`),
  fc.nat(200).map((number) => `@${number}`),
);

test('what is packed is unpacked again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(feature), (features) => {
      expect(unpacked(packed(features)).toSorted()).toEqual(features.toSorted());
    }),
    runs(100),
  );
});

test('nothing packed is nothing', () => {
  expect(unpacked(packed([]))).toEqual([]);
});
