import { expect, test } from 'vitest';
import { versionedOf } from '../../../src/model/paths.ts';
import { recordedLists } from '../../../src/records/index.ts';
import { districtModel } from '../district.ts';

test('the history is asked for those alone that have versions, by id and list: what else is given with a question would be remembered with it', () => {
  const model = districtModel();
  let found = 0;
  for (const list of recordedLists) {
    const records = model.recorded(list);
    const expected = records.flatMap(({ id, list: name }) =>
      model.history.addressed({ id, list: name }).length > 0 ? [{ id, list: name }] : [],
    );
    const entries = records.map((record) => ({ id: record.id, data: record }));
    expect(versionedOf(model, list, entries), list.table.name).toEqual(expected);
    expect(versionedOf(model, list, entries.slice(0, 1)).length).toBeLessThanOrEqual(1);
    found += expected.length;
    expect(expected.length).toBeLessThanOrEqual(records.length);
  }
  expect(found).toBeGreaterThan(1);
});
