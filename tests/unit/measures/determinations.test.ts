import { expect, test } from 'vitest';
import { wayOf } from '../../../src/measures/determination-way.ts';
import { figureOf } from '../../../src/measures/measures.ts';
import { determinationsOf } from '../../../src/model/determinations.ts';
import { districtModel } from '../district.ts';
import { baseModel } from '../helpers.ts';

test('how far the disputes of a district came, and how long each step took', () => {
  const way = wayOf(districtModel());
  expect(way.map(({ step, counts, pace }) => [step, ...counts, pace?.days.value])).toEqual([
    ['received', 8, 0, undefined],
    ['handled', 8, 0, 23.5],
    ['applied', 8, 6, 5],
    ['consulted', 6, 6, 14.5],
    ['decided', 5, 6, 4],
    ['published', 5, 6, 2],
    ['changed', 0, 0, undefined],
  ]);
});

test('a case that nobody was asked about is no dissatisfied one', () => {
  const before = figureOf(districtModel(), 'determination-process-satisfied');
  expect([before.value, before.of]).toEqual([60, 5]);
  const unasked = baseModel({ file: 'hotline-cases.csv', from: ',是,是,否,否', to: ',是,,,否' });
  expect(figureOf(unasked, 'determination-process-satisfied')).toMatchObject({
    value: undefined,
    of: 0,
  });
  expect(figureOf(unasked, 'determination-resolved').of).toBe(1);
});

/** The small data set with a change that was made because of its ruling, as told in one column or another. */
const changedBy = (basis: string, follows: string) =>
  baseModel(
    { file: 'list-changes.csv', from: '原因,申请单位', to: '原因,遵照,申请单位' },
    { file: 'list-changes.csv', from: '单列一项,', to: '单列一项,,' },
    { file: 'list-changes.csv', from: ',区住建局,2025-06-03', to: ',,区住建局,2025-06-03' },
    {
      file: 'list-changes.csv',
      from: '示例〔2025〕1号,居民反映修了又漏，增加回访,',
      to: `${basis},居民反映修了又漏，增加回访,${follows},`,
    },
  );

test.each([
  ['its id', '示例〔2025〕1号', 'cd-2024-001'],
  ['its number alone', '示例认〔2024〕1号', ''],
  ['both', '示例认〔2024〕1号', 'cd-2024-001'],
])('a change that names a ruling by %s is found from the ruling, once', (_, basis, follows) => {
  const model = changedBy(basis, follows);
  const made = model.rulings.get('cd-2024-001');
  expect(
    determinationsOf(model)
      .changesBy(made)
      .map(({ id }) => id),
  ).toEqual(['bd-2025-001']);
  const [change] = determinationsOf(model).changesBy(made);
  if (change === undefined) throw new Error('no change');
  expect(determinationsOf(model).rulingsBehind(change)).toEqual([made]);
  expect(figureOf(model, 'determination-changes').rows).toEqual(['bd-2025-001']);
  expect(figureOf(model, 'determination-changed-lists')).toMatchObject({ value: 1, of: 1 });
  expect(wayOf(model).at(-1)).toEqual({ step: 'changed', counts: [1, 0] });
});

test('a ruling by which nothing was changed is listed as such, and a number like its own is not its own', () => {
  for (const model of [changedBy('示例〔2025〕1号', ''), changedBy('示例认〔2024〕11号', '')]) {
    expect(determinationsOf(model).withoutChange.map(({ id }) => id)).toEqual(['cd-2024-001']);
    expect(figureOf(model, 'determination-without-change').value).toBe(1);
  }
});
