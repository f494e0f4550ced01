import { expect, test } from 'vitest';
import { versionedPaths } from '../../../src/model/paths.ts';
import { recordedLists } from '../../../src/records/index.ts';
import type { TableName } from '../../../src/tables/index.ts';
import { districtModel } from '../district.ts';

test('the history is asked for those alone that have versions, by id and list: what else is given with a question would be remembered with it', async () => {
  const model = districtModel();
  const versioned = recordedLists.map(({ table: { name } }) =>
    model.tables[name as TableName]
      .map(({ id }) => ({ id, list: name }))
      .filter((record) => model.history.addressed(record).length > 0),
  );
  expect(versioned.filter((records) => records.length > 0).length).toBeGreaterThan(1);
  const asked: object[] = [];
  const paths = await versionedPaths(
    model,
    async (name) => model.tables[name].map((row) => ({ id: row.id, data: row })),
    (record) => {
      asked.push(record);
      return [{ params: { date: '2026-11-23' }, props: { of: record.id } }];
    },
  );
  expect(asked).toEqual(versioned.flat());
  expect(paths).toEqual(
    recordedLists.flatMap((list, place) =>
      (versioned[place] ?? []).map(({ id }) => ({
        params: { list: list.path, id, date: '2026-11-23' },
        props: { of: id },
      })),
    ),
  );
});
