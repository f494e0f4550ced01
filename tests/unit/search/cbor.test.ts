import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cbor, readCbor, writeCbor } from '../../../src/search/cbor.ts';
import { runs } from '../property.ts';

const value = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    fc.nat({ max: 2 ** 32 - 1 }),
    fc.integer({ min: 20, max: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
})).value;

test('what is written is read again', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(readCbor(writeCbor(one))).toEqual(one);
    }),
    runs(100),
  );
});

test.each([
  [23, '17'],
  [24, '1818'],
  [256, '190100'],
  [65_536, '1a00010000'],
  ['水', '63e6b0b4'],
  [[1, [], 'a'], '83018061' + '61'],
])('%j is written as the standard says', (one: Cbor, bytes) => {
  expect(writeCbor(one).toString('hex')).toBe(bytes);
});

test.each([
  ['a map', 'a0'],
  ['a list without an end', '9fff'],
  ['two values', '0000'],
  ['a text that is cut off', '63e6b0'],
])('%s is not read', (_, bytes) => {
  expect(() => readCbor(Buffer.from(bytes, 'hex'))).toThrow();
});
