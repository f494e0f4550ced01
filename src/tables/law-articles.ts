import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { article, choice, citations, id, reference, text } from './kinds.ts';

/** Where each article of a law that ended lives on. */
export const lawArticles = defineTable({
  name: 'law-articles',
  title: '条文对照',
  file: 'law-articles.csv',
  note: '一件依据废止后，其中一条由新的依据的哪一条接替，一行一条。改引依据和倒推以前的版本都照它。',
  naming: 'id',
  published: true,
  inNewDistrict: 'kept',
  changes: 'corrected',
  freeColumns: ['confidence'],
  partOf: 'law',
  columns: {
    id: id('编号', '对照编号，定下后不再改', ['tw'], 'tw-daqi-081'),
    law: {
      ...reference('原依据', '废止的依据，填编号', ['laws'], 'fl-daqi'),
      atAnyTime: true,
    },
    article: optional(article('原条款', '原来的第几条；说整件依据的空着', '第八十一条第二款')),
    successor: {
      ...optional(
        citations(
          '现条款',
          '接替它的依据编号#第几条，分成几条的用分号隔开；没有接替的空着',
          ['laws'],
          'fl-shengtai#第二百五十条第二款',
        ),
      ),
      atAnyTime: true,
    },
    confidence: choice(
      '把握',
      '已核：对着两边的条文看过；按内容：照意思对上的，没有逐字核对；待核：没有看到新的条文',
      ['已核', '按内容', '待核'],
    ),
    note: optional(
      text('说明', '对照时要留意的，例如罚款数额变了', '处罚由区级政府确定的部门作出'),
    ),
  },
});
