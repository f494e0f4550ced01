import { DISTRICT_KINDS } from '../../tables/index.ts';
import { isStreetKind } from '../../tables/street-kinds.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const responsibilityWhereDue = defineWholeRule({
  id: 'responsibility-where-due',
  title: '属地管理事项的部门和街道要写明责任类型，其他的不写',
  why: '主体责任和配合责任是部门与街道之间的划分，用在别处会误导。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('duties')) {
      const kind = data.get('bodies', row.values.body)?.values.kind;
      if (kind === undefined) continue;
      const isDue =
        data.find('street-items', row.values.item) !== undefined &&
        (isStreetKind(kind) || DISTRICT_KINDS.includes(kind));
      const filled = row.values.responsibility !== undefined;
      if (isDue && !filled)
        report({
          ...at(row, 'responsibility'),
          wrong: '是空的',
          cure: '应为「主体责任」或「配合责任」',
        });
      if (!isDue && filled)
        report({
          ...at(row, 'responsibility'),
          wrong: '不该填',
          cure: '清空；只有属地管理事项里的部门和街道才填',
        });
    }
  },
});
