import type { Duty, StreetItem } from '../tables/index.ts';
import type { NationalList } from '../tables/national-lists.ts';

/**
 * The list a street's duty is published in. A matter that names its list stays there whole. A matter of 属地管理 is divided
 * by responsibility, condition by condition: what the street answers for is 基本履职, where it helps a department is
 * 配合履职. The state's lists draw the same line (主体责任 or not), but hold narrower matters; so one of ours may stand
 * in both, each time with the conditions that belong there.
 */
export function nationalListOf(item: Pick<StreetItem, 'listType'>, duty: Duty): NationalList {
  if (item.listType !== '属地管理') return item.listType;
  return duty.responsibility === '主体责任' ? '基本履职' : '配合履职';
}
