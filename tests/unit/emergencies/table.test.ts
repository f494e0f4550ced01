import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeIn, tableOf, weigherBy } from '../../../src/emergencies/table.ts';
import { runs } from '../property.ts';

const SIZE = 256;

/** A table in which only the features that are given weigh. */
function table(weights: Readonly<Record<string, number>>, bias = 0) {
  const places = new Float64Array(SIZE);
  for (const [feature, weight] of Object.entries(weights)) places[placeIn(SIZE, feature)] = weight;
  return tableOf(bias, places, 2);
}

describe('a table', () => {
  test('weighs what it was told of by its share, and nothing else', () => {
    const weigh = weigherBy(table({ 火: 6, 锅: -4 }, -1));
    expect(weigh([['火', 0.5]])).toBe(2);
    expect(weigh([['锅', 0.5]])).toBe(-3);
    expect(weigh([['河', 1]])).toBe(-1);
    expect(weigh([])).toBe(-1);
  });

  test('keeps weights in whole steps, and none beyond its letters', () => {
    const weigh = weigherBy(table({ 火: 4.9, 锅: -1000 }));
    expect(weigh([['火', 1]])).toBe(4);
    expect(weigh([['锅', 1]])).toBe(-8);
  });

  test('has a place for every feature', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (feature) => {
        const place = placeIn(SIZE, feature);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(SIZE);
      }),
      runs(100),
    );
  });

  test('spreads features over its places', () => {
    const features = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const taken = new Set(features.map((feature) => placeIn(2 ** 17, feature)));
    expect(taken.size).toBeGreaterThan(1900);
  });
});
