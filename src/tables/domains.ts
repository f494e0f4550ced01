import { defineTable } from './define.ts';
import { id, number, text } from './kinds.ts';

export const domains = defineTable({
  name: 'domains',
  title: '领域',
  file: 'domains.csv',
  note: '清单事项所属的领域，一行一个。首页、筛选和街道页按领域归类。',
  naming: 'name',
  knownBy: ['name'],
  unique: ['name', 'order'],
  published: true,
  inNewDistrict: 'kept',
  changes: { freely: '领域只是给事项分组，改名、改顺序不动谁的职责' },
  position: 'order',
  columns: {
    id: id('编号', '领域编号，定下后不再改', ['ly'], 'ly-fangwu'),
    name: text('名称', '居民看得懂的领域名称', '房屋与建设', { max: 12 }),
    description: text(
      '说明',
      '这个领域里有哪些事，列几样最常见的',
      '房屋渗漏、质量、装修改造、危房、租赁',
    ),
    order: number('顺序', '在页面上排第几', '1'),
  },
});
