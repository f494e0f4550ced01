import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

/** Columns by which a matter comes to another body or reaches other places: what is written there binds. */
const BINDING = ['body', 'role', 'parties', 'listType', 'streets', 'takenBackBy', 'status'];

export const erratumKeepsLead = defineWholeRule({
  id: 'erratum-keeps-lead',
  title: '勘误只改文字，不换单位、角色和适用范围',
  why: '勘误公布当天就生效；换了谁来做却写成勘误，单位和居民就没有时间准备。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('list-changes')) {
      const { kind, field, list } = row.values;
      if (kind !== '勘误') continue;
      if (field === undefined)
        report({
          ...at(row, 'field'),
          wrong: '是空的，而类型是勘误',
          cure: '填上改的是哪一列',
        });
      else if (BINDING.includes(field) && data.table(list).changes === 'on-record')
        report({
          ...at(row, 'kind'),
          wrong: '：改的是谁来做、在哪里做',
          cure: '类型改为「变更」，公布以后留足时间再生效',
        });
    }
  },
});
