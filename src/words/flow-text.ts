/** The words of process charts and manuals that do not come from the tables. */
import type { Saving, Savings, Span } from '../model/flow-charts.ts';

/** `0.5` → `半个工作日`; a number is set off by a space. */
const workingDays = (days: number): string => (days === 0.5 ? '半个工作日' : ` ${days} 个工作日`);

const inAll = (days: number): string => (days === 0 ? '当场' : workingDays(days));

const fromTo = ({ before, after }: Saving, unit: string): string =>
  before === after ? `${after} ${unit}` : `${before} → ${after} ${unit}`;

/** `环节 11 → 7 个，材料 6 → 3 份` */
const savingsText = ({ steps, documents }: Savings): string =>
  `环节 ${fromTo(steps, '个')}，材料 ${fromTo(documents, '份')}`;

export const flowText = {
  start: '开始',
  end: '结束',
  days: (days: number): string => workingDays(days).trim(),
  onTheSpot: '随到随办',
  documents: (names: readonly string[]): string => `文书：${names.join('、')}`,
  /** The quickest and the slowest way through. */
  span: ({ shortest, longest }: Span): string =>
    shortest === longest
      ? `全程${inAll(longest)}`
      : `最快${inAll(shortest)}结束，最慢${workingDays(longest)}`,
  spanNote: '随到随办的环节和退回重办的时间不计在内。',
  chartTitle: (name: string): string => `${name}：流程图`,
  chartDescription: (steps: number, lanes: readonly string[]): string =>
    `从上到下共 ${steps} 个环节，从左到右各列是${lanes.join('、')}。同样的内容写在步骤清单里。`,
  picture: '流程图（SVG）',
  manual: '说明书（可打印）',
  time: '用时',
  none: '这一事项还没有施工图，街道和部门各做什么见上面的分工。',
  step: (no: number): string => `第 ${no} 步`,
  savings: savingsText,
  total: (flows: number, savings: Savings): string =>
    `共 ${flows} 项。优化前后：${savingsText(savings)}。`,
  ofBody: (count: number): string => `参与的施工图（${count}）`,
} as const;

export const manualText = {
  short: '说明书',
  title: (item: string): string => `说明书：${item}`,
  description: (item: string): string =>
    `${item}怎么办：什么时候启动，谁按什么顺序做什么，几天办完，街道不做什么，部门不回应时找谁。`,
  printHint: '可以直接打印，A4 纸。',
  steps: '一步一步怎么办',
  documents: (count: number): string => `要用到的文书（${count} 份）`,
  document: '文书',
  madeIn: '在哪一步',
  madeBy: '谁来做',
  duties: '各自的职责',
  noFlow: '这一事项还没有施工图，没有公布办理步骤；各方的职责以下面的分工为准。',
  contacts: '怎么联系',
  chase: (hotline: string): string =>
    `部门没有在时限内回应的，先找本说明书写明的催办单位，或拨打 ${hotline} 说明事项编号。`,
} as const;
