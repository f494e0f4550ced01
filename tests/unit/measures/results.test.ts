import { expect, test } from 'vitest';
import { figureOf } from '../../../src/measures/measures.ts';
import { Model } from '../../../src/model/model.ts';
import { expectRecounted, ids } from '../../site/results-figures.ts';
import { districtFolder, districtModel } from '../district.ts';
import { baseFolder, baseModel } from '../helpers.ts';

const model = districtModel();

test('every figure, and each part of it, is what the files say when they are counted another way', () => {
  expectRecounted(model, districtFolder);
  expectRecounted(baseModel(), baseFolder);
});

test('the numbers of the district of the tests', () => {
  const values = ids.map((id) => [id, figureOf(model, id).value]);
  expect(Object.fromEntries(values)).toEqual({
    'survey-asked': 1072,
    'survey-satisfied-by-channel': 91,
    'survey-satisfied-by-year': 91,
    'survey-satisfied-by-body': 91,
    'finding-found': 6,
    'finding-kinds': 6,
    'finding-bodies': 6,
    'finding-corrected': 66.7,
    'finding-in-time': 60,
    'finding-overdue': 1,
    'finding-repeated': 1,
    'finding-days': 24,
    'staffing-counts': 24,
    'staffing-hidden': 29.2,
    'result-use-made': 4,
    'result-use-done': 75,
    'result-use-bodies': 4,
  });
});

test('a finding is in time on its last day, and overdue on the next', () => {
  const overdueOn = (today: string) =>
    figureOf(new Model(model.tables, today, model.ledger), 'finding-overdue').value;
  expect(overdueOn('2026-10-02')).toBe(0);
  expect(overdueOn('2026-10-03')).toBe(1);
  expect(overdueOn('2026-12-18')).toBe(2);
});
