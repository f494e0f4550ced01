import type { ListChange } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { bindingChanges } from '../explained.ts';
import { defineWholeRule } from '../rule.ts';

/** What becomes of a ruling after it is made: another ruling replaces it, or it is announced or withdrawn. */
const FATE = ['status', 'announcedOn', 'supersedes', 'interimLead'];

export const rulingAmendedByRuling = defineWholeRule({
  id: 'ruling-amended-by-ruling',
  title: '作出的认定意见，只由另一份认定意见来改',
  why: '盖过章的意见就地改了字，引用过它的人不知道；要改的另作一份，旧的照原样留着。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of bindingChanges(data)) {
      const ruling = madeRuling(data, row);
      if (ruling === undefined || FATE.includes(row.values.field ?? '')) continue;
      report({
        ...at(row, 'record'),
        wrong: `：${ruling} 已经作出，不能就地改`,
        cure: '另作一份认定意见来改或替代它；只是文字写错的，类型用“勘误”',
      });
    }
  },
});

/** The made ruling that a change alters, whole or in a finding; undefined for any other change, and for a new ruling. */
function madeRuling(
  data: Data,
  { values: { list, record, kind, publishedOn } }: DataRow<ListChange>,
): string | undefined {
  const { partOf } = data.table(list);
  if (kind === '新增' && partOf === undefined) return undefined;
  const id = partOf === undefined ? record : String(data.find(list, record)?.values[partOf] ?? '');
  const ruling = data.get('rulings', id)?.values;
  return ruling?.decidedOn !== undefined && ruling.decidedOn < publishedOn ? id : undefined;
}
