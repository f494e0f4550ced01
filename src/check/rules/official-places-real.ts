import { at } from '../data.ts';
import { isOfficial } from '../official.ts';
import { defineSettingsRule } from '../rule.ts';

export const officialPlacesReal = defineSettingsRule({
  id: 'official-places-real',
  title: '正式公布的数据里只有真实的社区和小区',
  why: '编出来的地名当作正式的公布出去，居民就会找错街道。',
  scope: '设置',
  level: '错误',
  check(settings, data, report) {
    if (!isOfficial(settings)) return;
    const made = data.rows('communities').filter(({ values }) => values.name.startsWith('示例'));
    const [first] = made;
    if (first === undefined) return;
    report({
      ...at(first, 'name'),
      wrong: `是示例的地名，网站却写着正式公布；共有 ${made.length} 处`,
      cure: '换成真实的社区、小区和路段，或者先把这张表清空，只留表头',
    });
  },
});
