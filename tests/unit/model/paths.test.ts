import { expect, test } from 'vitest';
import { recordsIn } from '../../../src/model/paths.ts';
import { recordedLists } from '../../../src/records/index.ts';

test('the history is asked for a record by its id and its list: what else is given with a question would be remembered with it', () => {
  const [list] = recordedLists;
  if (list === undefined) throw new Error('no list keeps its past');
  const entry = { id: 'one', data: { id: 'one', name: '一项' } };
  expect(recordsIn(list, [entry])).toEqual([{ id: 'one', list: list.table.name }]);
});
