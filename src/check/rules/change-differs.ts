import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const changeDiffers = defineWholeRule({
  id: 'change-differs',
  title: '变动前后要写明，并且不一样',
  why: '改前改后一样，就不是变动；缺了一头，就看不出改了什么。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('list-changes')) {
      const { kind, field, before, after } = row.values;
      if (kind === '新增' && before !== undefined)
        report({
          ...at(row, 'before'),
          wrong: '填了，而类型是新增',
          cure: '新增的没有变动前，清空',
        });
      if (kind === '取消' && after !== undefined)
        report({
          ...at(row, 'after'),
          wrong: '填了，而类型是取消',
          cure: '取消的没有变动后，清空',
        });
      if (field === undefined || kind === '新增' || kind === '取消') continue;
      if (before === undefined && after === undefined)
        report({ ...at(row, 'after'), wrong: '和变动前都是空的', cure: '写明改前和改后的内容' });
      else if (before === after)
        report({
          ...at(row, 'after'),
          wrong: '与变动前相同',
          cure: '写明改后的内容；没有改就删去这一行',
        });
    }
  },
});
