/** Which changes have to keep the notice and to say what they follow. */
import { isBinding } from '../tables/binding-changes.ts';
import type { ListChange } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';

/** The changes from the day the settings name that bind somebody anew. */
export function bindingChanges(data: Data): readonly DataRow<ListChange>[] {
  const from = data.promises?.changesExplainedFrom;
  if (from === undefined) return [];
  return data
    .rows('list-changes')
    .filter(({ values }) => values.publishedOn >= from && isBinding(values))
    .filter(({ values }) => data.table(values.list).changes === 'on-record');
}
