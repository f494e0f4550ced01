import { at } from '../data.ts';
import { namesOf } from '../places.ts';
import { defineWholeRule } from '../rule.ts';

/** What tells one home from the next. */
const HOME = /[\d一二三四五六七八九十]\s*单元|\d\s*(?:室|层|户)/;

export const placeNoHome = defineWholeRule({
  id: 'place-no-home',
  title: '地方只写到小区和路段，不写单元、层和室',
  why: '写到一户，就是个人的住址；找街道用不着。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('communities')) {
      const { apart = '' } = row.values;
      for (const { key, name } of [
        ...namesOf(row.values),
        { key: 'apart' as const, name: apart },
      ]) {
        const [home] = HOME.exec(name) ?? [];
        if (home === undefined) continue;
        report({
          ...at(row, key),
          found: home,
          wrong: '写到了一户一户',
          cure: '只写小区、楼院或者路段的名称',
        });
      }
    }
  },
});
