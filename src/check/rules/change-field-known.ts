import { headerOf } from '../../tables/define.ts';
import { at } from '../data.ts';
import { nearest } from '../nearest.ts';
import { defineWholeRule } from '../rule.ts';

export const changeFieldKnown = defineWholeRule({
  id: 'change-field-known',
  title: '变动的字段要是那张表的列名',
  why: '对不上列名，就看不出改的是哪一项，也核对不了改后的内容。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('list-changes')) {
      const { field, list, kind } = row.values;
      const table = data.table(list);
      if (field === undefined) {
        if (kind === '变更')
          report({
            ...at(row, 'field'),
            wrong: '是空的，而类型是变更',
            cure: `填上改了哪一列：${headerOf(table).join('、')}`,
          });
        continue;
      }
      if (Object.hasOwn(table.columns, field)) continue;
      const labels = headerOf(table);
      const near = nearest(field, labels);
      report({
        ...at(row, 'field'),
        wrong: `不是「${table.title}」表的列名`,
        cure: near === undefined ? `应为以下之一：${labels.join('、')}` : `应为「${near}」`,
      });
    }
  },
});
