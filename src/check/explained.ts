/** Which changes have to keep the notice and to say what they follow. */
import type { ListChange } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';

/** What only helps to find or to understand a matter: nobody has to do anything else after it. */
const NOT_BINDING = ['aliases', 'case', 'domain', 'laws'];

/** The kinds of change after which somebody does something else: the others put words, citations or the register right. */
const BINDING: readonly string[] = ['新增', '取消', '变更', '下放', '承接', '合并', '拆分'];

/** The changes from the day the settings name that bind somebody anew. */
export function bindingChanges(data: Data): readonly DataRow<ListChange>[] {
  const from = data.promises?.changesExplainedFrom;
  if (from === undefined) return [];
  return data
    .rows('list-changes')
    .filter(({ values }) => values.publishedOn >= from && isBinding(values));
}

function isBinding({ kind, field }: ListChange): boolean {
  return BINDING.includes(kind) && !NOT_BINDING.includes(field ?? '');
}
