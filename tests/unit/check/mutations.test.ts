/** A short form of `npm run bench:mutations`: some of the ways in which data are spoilt, and those that once passed. */
import { describe, expect, test } from 'vitest';
import { allTables } from '../../../src/tables/index.ts';
import { attacks } from '../../bench/mutations/attacks.ts';
import { groundIn } from '../../bench/mutations/ground.ts';
import { judge } from '../../bench/mutations/judge.ts';
import { trials } from '../../bench/mutations/plan.ts';
import { failureLines, failures, losing, tableOf } from '../../bench/mutations/report.ts';
import { baseFolder, TODAY } from '../helpers.ts';

const base = groundIn(baseFolder, TODAY);
const published = base.published();
const grounds = [base, published];

test('what matters is refused at its place, what says the same is read as the same', () => {
  const all = [...trials({ grounds, rounds: 1, oneIn: 60 })];
  expect(all.length).toBeGreaterThan(100);
  expect(failures(all).flatMap(failureLines)).toEqual([]);
  expect(losing(all)).toEqual([]);
  expect(tableOf(all).at(-1)).toMatch(/^合计\t/);
});

describe.each([
  ['midnight behind the last figure of a day', 'days:'],
  ['a change that is entered twice', 'change-again:'],
  ['measures in another order', 'order:campaign-measures:'],
  ['an alias that was cut, under a notice', 'cut:boundary-items/aliases:'],
  ['a day to come, under a notice', 'date-future:list-changes/upstreamOn:'],
  ['question marks', 'question-marks:laws/'],
  ['a garbled cell', 'cell-garbled:communities/'],
  ['a setting with a character that cannot be seen', 'setting-invisible:'],
  ['a spoilt setting', 'setting-damage:'],
  ['a row copied under another id', 'row-copied:reported-figures:'],
  ['the exchanged ids of two changes', 'id-swapped:list-changes:'],
  ['a look that is moved to the day of another', 'date-slip:upstream-checks/day:'],
])('%s', (_name, only) => {
  test('is told', () => {
    const all = [...trials({ grounds, rounds: 1, only })];
    expect(all.length).toBeGreaterThan(0);
    expect(failures(all).flatMap(failureLines)).toEqual([]);
  });
});

test('every table and every column that can be filled is attacked', () => {
  const targets = new Set(attacks.flatMap((attack) => attack.targets(published)));
  for (const { name, columns, retired = [] } of allTables) {
    expect(targets).toContain(name);
    for (const key of Object.keys(columns))
      if (!retired.includes(key)) expect(targets).toContain(`${name}/${key}`);
  }
});

describe('a mutation that the check does not see', () => {
  const [table] = allTables;
  const file = table?.file ?? '';
  const files = new Map([[file, base.bytes.get(file)]]);
  const verdict = (expected: Parameters<typeof judge>[1]['expected']) =>
    judge(base, { files, what: 'nothing', expected }).verdict;

  test('counts as passed where it matters, and as the same where it does not', () => {
    expect(verdict({ verdict: 'refused', at: [{ path: `data/${file}` }] })).toBe('passed');
    expect(verdict({ verdict: 'accepted' })).toBe('same');
  });

  test('counts as elsewhere where only another place is told', () => {
    const [line = ''] = new TextDecoder().decode(base.bytes.get(file)).split('\n');
    const emptied = new Map([[file, new TextEncoder().encode(`${line}\n`)]]);
    const expected = { verdict: 'refused' as const, at: [{ path: 'data/nowhere.csv' }] };
    expect(judge(base, { files: emptied, what: 'no rows', expected }).verdict).toBe('elsewhere');
  });
});
