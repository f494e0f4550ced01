import { COMMUNITY_KINDS, isCommunity } from '../../tables/communities.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const placeInCommunity = defineWholeRule({
  id: 'place-in-community',
  title: '归属社区只能是还在的社区或者村',
  why: '小区归到另一个小区、归到撤并了的社区，就找不到今天由哪个街道负责。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('communities')) {
      const community = data.get('communities', row.values.community)?.values;
      if (community === undefined) continue;
      const { name, kind, until } = community;
      if (!isCommunity(community)) {
        report({
          ...at(row, 'community'),
          wrong: `是${kind}「${name}」，不是${COMMUNITY_KINDS.join('，也不是')}`,
          cure: '填它归的社区或者村的编号',
        });
      } else if (until !== undefined && (row.values.until ?? '9999') > until) {
        report({
          ...at(row, 'community'),
          wrong: `是「${name}」，它在 ${until} 撤并`,
          cure: '改填撤并以后归的社区；这处地方也不在了的，填上它自己的撤并日期',
        });
      }
    }
  },
});
