/** How the published rows of a table may change, in a sentence. */
import { labelOf, type Table } from '../tables/define.ts';

const words = {
  onRecord: '公布过的每改一处，都登记在清单变动里，改前的版本留着。',
  corrected: (free: string) =>
    `写下的不悄悄改：空着的格可以后来填${free}，别的改了都登记在清单变动里。`,
  free: (labels: string) => `，「${labels}」可以直接改`,
  never: '公布以后不再改，写错了的另登一条更正。',
  freely: (why: string) => `可以直接改，不逐条登记：${why}。`,
  unsealed: '不入账本，可以直接改：只帮着搜索，不说谁负责什么。',
} as const;

export function howItChanges(table: Table): string {
  const { changes, freeColumns = [] } = table;
  if (changes === undefined) return words.unsealed;
  if (typeof changes === 'object') return words.freely(changes.freely);
  if (changes === 'never') return words.never;
  if (changes === 'on-record') return words.onRecord;
  const labels = freeColumns.map((key) => labelOf(table, key));
  return words.corrected(labels.length === 0 ? '' : words.free(labels.join('」「')));
}
