/** The words about clusters of hotline cases: many complaints that are one problem. */
import type { ClusterRule } from '../model/clusters.ts';

export const clusterText = {
  title: '反复反映的事',
  lead: '同一件事短时间里有很多人反映，就不是一家一户的事：下面照一条公开的规则，从公布的热线事项里数出来。',
  rule: ({ clusterWithin, clusterCases, clusterCasesAnywhere }: ClusterRule): readonly string[] => [
    `同一个事项、同一个街道，${clusterWithin} 天以内（头尾都算）受理 ${clusterCases} 件以上的，算一组；两组里有同一件的，并成一组。`,
    `同一个事项、不论哪个街道，${clusterWithin} 天以内受理 ${clusterCasesAnywhere} 件以上的，也算一组；都在一个街道的，只看上一条。`,
    '事项看热线事项的“涉及事项”，街道看“发生街道”，日子看“受理日期”。一件涉及几个事项的，每个事项都算。',
    '专题的触发事项里写着其中一件，或者最后一件受理的那天，专题正在同一事项、同一街道进行，就算有专题接着办。',
  ],
  repeat: '怎么重数一遍',
  none: '现在没有这样的事。',
  item: '事项',
  itemId: '事项编号',
  street: '街道',
  anyStreet: '不论街道',
  days: '从哪天到哪天',
  from: '第一件受理',
  to: '最后一件受理',
  count: '件数',
  cases: '热线事项',
  campaigns: '接着办的专题',
  unanswered: '还没有专题',
  /** What stands on the page is cut where it would grow without end. */
  newest: (shown: number) => `下面是最近的 ${shown} 组，全部在 CSV 和 JSON 里。`,
  id: '编号',
  csv: '全部各组（CSV）',
  json: '全部各组（JSON）',
} as const;
