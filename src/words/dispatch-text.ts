/** The words with which a hotline operator hands a matter on. Without the settings: the browser loads them too. */
import type { ListName } from '../records/index.ts';

/** The lists of which a matter is handed on by a record. */
export const HANDED_ON: readonly string[] = [
  'boundary-items',
  'street-items',
  'rulings',
  'signposts',
] satisfies ListName[];

export const dispatchText = {
  button: '派单用语',
  copy: '复制',
  failed: '没有取到，请再试一次。',

  about: (name: string, id: string, condition: string | undefined) =>
    condition === undefined
      ? `来电反映的是“${name}”（编号 ${id}）。`
      : `来电反映的是“${name}”（编号 ${id}）里“${condition}”的情形。`,
  ruledOn: (ruling: string, condition: string | undefined) =>
    condition === undefined
      ? `来电反映的事，认定意见${ruling}已经认定。`
      : `来电反映的事，认定意见${ruling}已经认定，属于“${condition}”的情形。`,
  outside: (name: string, id: string) =>
    `来电反映的是“${name}”，不在职责清单里（指引编号 ${id}）。请告知来电人：`,
  /** How those who lead are asked, by what their part is called: 请甲、乙共同牵头办理. */
  order: (names: string, label: string) => `请${names}${label}办理`,
  noLead: (names: string) => `没有行政牵头部门，请告知来电人由${names}负责`,
  /** All streets together: the one where it happened is meant. */
  whereItHappened: (streets: string) => `事发地的${streets}`,
  onlyStreets: (streets: string) => `只适用于${streets}。`,
  basis: (laws: string) => `依据：${laws}。`,
  /** A branch that is a danger to life; a matter in which one may come. */
  danger: (calls: string) => `这是险情：先请来电人拨打 ${calls}，再派单。`,
  mayBeDanger: (calls: string) => `有人有危险的，先请来电人拨打 ${calls}，再派单。`,
  dangerOutside: (calls: string) => `有人有危险的，先请来电人拨打 ${calls}。`,
  ruled: (rulings: string) => `这一情形已有认定意见：${rulings}。`,
  pending: (date: string) => `这件事自 ${date} 起有变动，那天起请重新查过再派单。`,
  notBy: '不能据此派单。',
  untilThen: '在此以前不能据此派单。',
  instead: (records: string) => `现在看：${records}。`,
  phone: (number: string) => `电话 ${number}。`,
} as const;
