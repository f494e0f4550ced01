/** Which changes have to keep the notice and to say what they follow. */
import type { ListChange } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';

/** What only helps to find or to understand a matter: nobody has to do anything else after it. */
const NOT_BINDING = ['aliases', 'case', 'domain'];

/** The changes from the day the settings name that bind somebody: a correction of words or of the register binds nobody anew. */
export function bindingChanges(data: Data): readonly DataRow<ListChange>[] {
  const from = data.promises?.changesExplainedFrom;
  if (from === undefined) return [];
  return data
    .rows('list-changes')
    .filter(({ values }) => values.publishedOn >= from && isBinding(values));
}

function isBinding({ kind, field }: ListChange): boolean {
  return (
    kind !== '勘误' && kind !== '更正' && (field === undefined || !NOT_BINDING.includes(field))
  );
}
