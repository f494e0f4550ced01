import type { MainDuty } from '../../tables/index.ts';
import { at, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const mainDutiesNumbered = defineWholeRule({
  id: 'main-duties-numbered',
  title: '一个单位的主要职责从 1 起连续编号，不重号、不跳号',
  why: '序号照三定规定排：重号排不出先后，跳号像是漏了一条。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('main-duties')) return;
    for (const duties of Map.groupBy(
      data.rows('main-duties'),
      ({ values }) => values.body,
    ).values()) {
      const seen = new Map<number, DataRow<MainDuty>>();
      for (const duty of duties) {
        const { no } = duty.values;
        const other = seen.get(no);
        if (other !== undefined) {
          report({
            ...at(duty, 'no'),
            wrong: `重复，${other.path}:${other.line} 的「${other.values.name}」也用它`,
            cure: '照三定规定的次序，给其中一条换一个序号',
          });
        } else if (no < 1 || no > duties.length) {
          report({
            ...at(duty, 'no'),
            wrong: `：这个单位一共 ${duties.length} 条，序号应在 1 到 ${duties.length} 之间`,
            cure: '从 1 起连续编号',
          });
        }
        if (other === undefined) seen.set(no, duty);
      }
    }
  },
});
