import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromOwnSigns, inOwnSigns } from '../../../src/search/own-signs.ts';
import { randomFrom } from '../../bench/random.ts';
import { runs } from '../property.ts';

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const any = fc.string({ unit: fc.oneof(han, fc.constantFrom('\t', '\n', '，', 'a'), fc.string()) });
const viaJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

test('a text comes back as it was, whatever characters it holds', () => {
  fc.assert(
    fc.property(any, (text) => {
      expect(fromOwnSigns(viaJson(inOwnSigns(text)))).toBe(text);
    }),
    runs(100),
  );
  for (const text of ['', 'abc', '\ud800', '𠮷野家\ufffd\u{10ffff}', '\u007f\u0080\u00ff'])
    expect(fromOwnSigns(inOwnSigns(text))).toBe(text);
});

test('a text of nearly all characters comes back, one of more than there are signs is refused', () => {
  const halves = (count: number) =>
    Array.from({ length: count }, (_, at) => String.fromCharCode(0x80 + at));
  const text = halves(0xd700).join('');
  expect(fromOwnSigns(inOwnSigns(text))).toBe(text);
  expect(() => inOwnSigns(halves(0xd701).join(''))).toThrow('more characters');
  for (const one of ['\uffff', '\ud800', '，'.repeat(10_000)])
    expect(fromOwnSigns(inOwnSigns(one))).toBe(one);
});

test('texts as long as those of a district take less room so, packed and not', () => {
  const random = randomFrom(1);
  // Of twenty thousand characters some hundreds make up most of a text.
  const character = () => String.fromCodePoint(0x4e00 + 13 * Math.floor(1500 * random() ** 3));
  const text = Array.from({ length: 20_000 }, character).join('');
  const own = Object.values(inOwnSigns(text)).join('');
  expect(Buffer.byteLength(own)).toBeLessThan(0.75 * Buffer.byteLength(text));
  expect(gzipSync(own).length).toBeLessThan(0.92 * gzipSync(text).length);
});
