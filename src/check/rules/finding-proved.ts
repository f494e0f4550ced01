import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const findingProved = defineWholeRule({
  id: 'finding-proved',
  title: '改好了的写明哪天改好、凭什么说改好了，没有改好的都空着',
  why: '只写“已整改”，谁都核对不了；没有改好的写了佐证，看的人不知道该信哪一格。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('findings')) {
      const { correctedOn, proof } = row.values;
      if (correctedOn !== undefined && proof === undefined)
        report({
          ...at(row, 'proof'),
          wrong: '是空的，而整改日期填了',
          cure: '写明复查查了什么、结果怎样',
        });
      if (correctedOn === undefined && proof !== undefined)
        report({
          ...at(row, 'correctedOn'),
          wrong: '是空的，而写了整改佐证',
          cure: '填上复查认定改好的日期；没有改好的，清空佐证',
        });
    }
  },
});
