import { expect, test } from 'vitest';
import { changePages, groupsByMonth, groupsOfBody } from '../../../src/model/change-pages.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const [one] = model.changes.all;
if (one === undefined) throw new Error('no change');
const many = (count: number, publishedOn: string) =>
  Array.from({ length: count }, (_, at) => ({
    ...one,
    id: `bd-${publishedOn}-${at}`,
    publishedOn,
  }));

test('no page has more than fit, and together they have every change once, in order', () => {
  const changes = [...many(70, '2026-02-01'), ...many(3, '2026-01-01')];
  const pages = changePages(groupsByMonth(changes), 50);
  expect(pages.map(({ page, pages: of, count }) => [page, of, count])).toEqual([
    [1, 2, 73],
    [2, 2, 73],
  ]);
  expect(
    pages.map(({ groups }) => groups.map(({ key, changes: { length } }) => [key, length])),
  ).toEqual([
    [['2026-02', 50]],
    [
      ['2026-02', 20],
      ['2026-01', 3],
    ],
  ]);
  expect(pages.flatMap(({ groups }) => groups.flatMap((group) => group.changes))).toEqual(changes);
});

test('there is a page also where nothing has changed', () => {
  expect(changePages([])).toEqual([{ page: 1, pages: 1, count: 0, groups: [] }]);
});

test('a body has its own changes before those that only come near it, each once', () => {
  const groups = groupsOfBody(model, 'bm-zhujian');
  const ids = groups.flatMap(({ changes }) => changes.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(
    model.changes
      .touching('bm-zhujian')
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(groupsOfBody(model, 'sy-rexian').map(({ key }) => key)).toEqual(['near']);
});
