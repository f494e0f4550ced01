import { optional } from './column.ts';
import { defineTable } from './define.ts';
import {
  caseStory,
  itemSuccession,
  itemWithdrawn,
  matter,
  publication,
  wording,
} from './item-columns.ts';
import { id, phrases, prose } from './kinds.ts';

export const boundaryItems = defineTable({
  name: 'boundary-items',
  title: '职责边界事项',
  file: 'boundary-items.csv',
  note: '部门与部门之间需要划清界线的事项，一行一个；谁做什么写在责任分工表。',
  naming: 'name',
  unique: ['name'],
  succession: itemSuccession,
  datedBy: 'effective',
  published: true,
  inNewDistrict: 'empty',
  changes: 'on-record',
  withdrawn: itemWithdrawn,
  columns: {
    id: id('编号', '事项编号，发布后不改、不复用', ['bj'], 'bj-001'),
    ...matter,
    summary: prose(
      '边界说明',
      '界线怎么划：先看什么、再看什么，哪种情形归谁',
      '有专用烟道的看排放是否超标；没有专用烟道的，看选址是否合法。',
      { min: 20, max: 400 },
    ),
    inScope: phrases('包括情形', '属于这一事项的情形，用分号隔开', '油烟直排;烟道破损'),
    outOfScope: optional(
      phrases(
        '不包括情形',
        '容易弄混但不属于的情形，写明该归谁',
        '居民家中做饭的油烟，由社区居委会调解',
      ),
    ),
    ...wording,
    case: caseStory,
    ...publication('boundary-items', 'bj-120'),
  },
});
