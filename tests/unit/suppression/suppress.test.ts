import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counted, Rules } from '../../../src/suppression/counts.ts';
import { faultsOf } from '../../../src/suppression/faults.ts';
import { suppress } from '../../../src/suppression/suppress.ts';
import { possibleValues } from './attacker.ts';

const rules: Rules = {
  ...{ small: 5, everybody: 'all', alone: 'alone', whole: 'whole' },
  parentOf: (body) => (body.startsWith('unit') ? 'office' : undefined),
  childrenOf: (body) => (body === 'office' ? ['unit1', 'unit2'] : []),
};

/** The groups of each dimension with their counts, and their sum. */
function line(
  body: string,
  year: number,
  dimensions: Readonly<Record<string, readonly number[]>>,
  scope = 'alone',
): Counted<number>[] {
  const total = Object.values(dimensions)[0]?.reduce((sum, count) => sum + count, 0) ?? 0;
  const row = (dimension: string, group: string, count: number) => ({
    ...{ body, year, scope, dimension, group, count },
  });
  return [
    row('all', '*', total),
    ...Object.entries(dimensions).flatMap(([dimension, counts]) =>
      counts.map((count, at) => row(dimension, `${dimension}${at}`, count)),
    ),
  ];
}

const countsOf = (cells: readonly Counted[]) => cells.map(({ count }) => count);

describe('a small count and what would give it away', () => {
  test('within a dimension the smallest of the others is withheld', () => {
    const full = line('office', 2024, { major: [30, 3, 12, 20] });
    expect(countsOf(suppress(full, rules))).toEqual([65, 30, '<5', '不公布', 20]);
  });

  test('two small counts that leave little room take a third with them', () => {
    const full = line('office', 2024, { sex: [20, 2], age: [11, 4, 4, 3] });
    const [total, ...others] = countsOf(suppress(full, rules));
    expect(others.filter((count) => count === '<5')).toHaveLength(4);
    // 4 + 4 + 3 of 22 leave 11, which is withheld too, or each of them would be nearly known.
    expect([total, ...others]).toEqual([22, '不公布', '<5', '不公布', '<5', '<5', '<5']);
  });

  test('a body of a handful tells nothing but that', () => {
    expect(countsOf(suppress(line('office', 2024, { sex: [2, 1] }), rules))).toEqual([
      '<5',
      '<5',
      '<5',
    ]);
  });

  test('nothing is hidden where nothing is small', () => {
    const full = line('office', 2024, { sex: [20, 22], age: [10, 12, 20] });
    expect(suppress(full, rules)).toEqual(full);
  });

  test('in the next year a count that differs by one is withheld, and one that stayed is not', () => {
    const full = [
      ...line('office', 2024, { sex: [20, 22], age: [10, 12, 20] }),
      ...line('office', 2025, { sex: [20, 21], age: [10, 11, 20] }),
    ];
    expect(countsOf(suppress(full, rules)).slice(6)).toEqual([
      '不公布',
      20,
      '不公布',
      10,
      '不公布',
      20,
    ]);
  });

  test('a small count of a unit cannot be had from the whole and the others', () => {
    const full = [
      ...line('office', 2024, { sex: [8, 12] }),
      ...line('unit1', 2024, { sex: [3, 10] }),
      ...line('unit2', 2024, { sex: [7, 9] }),
      ...line('office', 2024, { sex: [18, 31] }, 'whole'),
    ];
    const hidden = suppress(full, rules);
    expect(hidden[4]?.count).toBe('<5');
    const values = possibleValues(hidden, rules, 0);
    expect([...(values.get(hidden[4] as Counted) ?? [])]).toEqual([0, 1, 2, 3, 4]);
  });

  test('what a whole leaves over of a unit that is told nowhere is not told either', () => {
    const full = [
      ...line('office', 2024, { sex: [20, 22] }),
      ...line('unit1', 2024, { sex: [13, 30] }),
      ...line('office', 2024, { sex: [35, 52] }, 'whole'),
    ];
    // unit2 has 2 and none: the differences would say so.
    const hidden = suppress(full, rules);
    expect(countsOf(hidden.slice(6))).toEqual(['不公布', '不公布', '不公布']);
  });

  test('counts that do not add up are refused', () => {
    const [total, ...others] = line('office', 2024, { sex: [20, 3] });
    const wrong = [{ ...total, count: 40 } as Counted<number>, ...others];
    expect(() => suppress([...wrong, ...line('office', 2023, { sex: [9, 9] })], rules)).toThrow(
      'do not add up',
    );
  });
});

test('the attacker does find what is hidden by itself alone', () => {
  const [total, first, second] = line('office', 2024, { sex: [20, 3] });
  const cells = [total, first, { ...second, count: '<5' }] as Counted[];
  expect([...(possibleValues(cells, rules, 0).get(cells[2] as Counted) ?? [])]).toEqual([3]);
  expect(faultsOf(cells, rules)).toMatchObject([{ is: 'computable', hide: { group: 'sex0' } }]);
});

/** Mostly small counts: the hard ones. */
const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 14 }));

/** Two dimensions of the same people. */
const people = fc
  .tuple(
    fc.array(count, { minLength: 2, maxLength: 3 }),
    fc.array(count, { minLength: 1, maxLength: 2 }),
  )
  .map(([sex, part]) => {
    const total = sex.reduce((sum, one) => sum + one, 0);
    const given = part.map((one, at) =>
      Math.min(one, total - part.slice(0, at).reduce((a, b) => a + b, 0)),
    );
    const age = given.map((one) => Math.max(0, one));
    return { sex, age: [...age, total - age.reduce((sum, one) => sum + one, 0)] };
  });

const alone = people.map((of) => line('office', 2024, of));
const twoYears = fc.tuple(people, fc.integer({ min: -2, max: 6 })).map(([{ sex, age }, change]) => {
  const moved = (groups: readonly number[]) =>
    groups.map((one, at) => (at === 0 ? Math.max(0, one + change) : one));
  const by = Math.max(-(sex[0] ?? 0), -(age[0] ?? 0), change) === change;
  return by
    ? [
        ...line('office', 2024, { sex, age }),
        ...line('office', 2025, { sex: moved(sex), age: moved(age) }),
      ]
    : line('office', 2024, { sex, age });
});
const family = fc
  .array(fc.tuple(count, count), { minLength: 3, maxLength: 3 })
  .map((bodies) => [
    ...bodies.flatMap((sex, at) => line(at === 0 ? 'office' : `unit${at}`, 2024, { sex })),
    ...line(
      'office',
      2024,
      { sex: [0, 1].map((at) => bodies.reduce((sum, sex) => sum + (sex[at] ?? 0), 0)) },
      'whole',
    ),
  ]);

test.each([
  ['one body', alone, 300],
  ['two years', twoYears, 150],
  ['a body and the two under it', family, 40],
] as const)('of %s nobody can work out a hidden count', (_, tables, runs) => {
  fc.assert(
    fc.property(tables, (full) => {
      const hidden = suppress(full, rules);
      expect(faultsOf(hidden, rules)).toEqual([]);
      for (const year of new Set(full.map((cell) => cell.year))) {
        const published = hidden.filter((cell) => cell.year === year);
        const values = possibleValues(published, rules, 0);
        const knowing = possibleValues(published, rules, rules.small);
        for (const [at, cell] of published.entries()) {
          const truth = full.filter((other) => other.year === year)[at]?.count ?? -1;
          if (typeof cell.count === 'number') {
            expect(cell.count).toBe(truth);
            expect(truth).toBeGreaterThanOrEqual(rules.small);
          } else {
            expect(values.get(cell)?.has(truth)).toBe(true);
            if (cell.count === '<5') expect([...(values.get(cell) ?? [])]).toEqual([0, 1, 2, 3, 4]);
            expect(knowing.get(cell)?.size).toBeGreaterThanOrEqual(3);
          }
        }
      }
      for (const later of hidden.filter(({ year }) => year === 2025)) {
        const before = hidden.find((cell) => cell.year === 2024 && cell.group === later.group);
        if (typeof later.count !== 'number' || typeof before?.count !== 'number') continue;
        const change = Math.abs(later.count - before.count);
        expect(change === 0 || change >= rules.small).toBe(true);
      }
    }),
    { numRuns: runs, seed: 20261128 },
  );
});
