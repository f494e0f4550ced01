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
import { choice, id, prose, reference, references } from './kinds.ts';

export const streetItems = defineTable({
  name: 'street-items',
  title: '属地管理事项',
  file: 'street-items.csv',
  note: '区直部门与街道之间需要划清界线的事项，一行一个；部门和街道各做什么写在责任分工表。',
  naming: 'name',
  knownBy: ['name'],
  unique: ['name'],
  succession: itemSuccession,
  datedBy: 'effective',
  published: true,
  inNewDistrict: 'empty',
  changes: 'on-record',
  withdrawn: itemWithdrawn,
  columns: {
    id: id('编号', '事项编号，发布后不改、不复用', ['sd'], 'sd-001'),
    ...matter,
    listType: choice('清单类型', '在履职清单里属于哪一类', [
      '属地管理',
      '基本履职',
      '配合履职',
      '上级收回',
    ]),
    streets: optional(
      references(
        '适用街道',
        '只适用于部分街道时填街道简称；空着表示所有街道',
        ['bodies'],
        '东关街道',
      ),
    ),
    summary: prose(
      '事项说明',
      '这件事街道做到哪一步、部门做到哪一步',
      '街道负责巡查发现和劝阻，执法由部门负责。',
      { min: 20, max: 400 },
    ),
    ...wording,
    case: optional(caseStory),
    takenBackBy: optional(
      reference('收回单位', '上级收回的，填收回后由谁承担', ['bodies'], '区住建局'),
    ),
    method: optional(
      prose('收回后工作方式', '上级收回的，填收回以后怎么办理', '由区住建局直接受理并上门鉴定。', {
        min: 8,
        max: 300,
      }),
    ),
    ...publication('street-items', 'sd-126'),
  },
});
