const duties = { added: '增加的分工', removed: '删去的分工', changed: '改动的分工' };
const findings = { added: '增加的结论', removed: '删去的结论', changed: '改动的结论' };

/** The words of former and future versions. */
export const historyText = {
  heading: '历次版本',
  lead: '每一次变动生效，就有一个新版本。',
  states: {
    现行: '现行有效',
    历史: '已不是现行版本',
    未生效: '尚未生效',
    已终止: '最后一版，已不再执行',
  },
  from: (date: string) => `${date}起`,
  until: (date: string) => `${date}以前有效`,
  title: (name: string, date: string) => `${name}（${date}版本）`,
  notInForce: '这不是现行版本。',
  past: (from: string, until: string) => `这一版自 ${from} 起执行，${until} 起由下一版代替。`,
  future: (from: string) => `这一版已经公布，自 ${from} 起生效，在那之前按现行版本办理。`,
  last: (from: string) => `这是自 ${from} 起的最后一版，之后没有再改；这条记录已经不再执行。`,
  current: (from: string) => `这是现行版本，自 ${from} 起有效。`,
  toCurrent: '看现行版本',
  pending: (date: string) => `已经公布的改动，自 ${date} 起生效。`,
  toPending: '看改动以后的版本',
  previous: (date: string) => `上一版：${date}起`,
  next: (date: string) => `下一版：${date}起`,
  between: '前后版本',
  madeBy: '这一版改了什么',
  first: '这是最早的一版。',
  alsoThen: '当时还有、后来取消的',
  compare: '比较版本',
  compareWith: (date: string) => `与 ${date}版本比较`,
  comparisonTitle: (name: string, older: string, newer: string) =>
    `${name}：${older}与${newer}版本比较`,
  comparisonCaption: '两版不同之处',
  differs: '只列出两版不同的地方：删去的划线，增加的标出。',
  same: '两版内容相同。',
  whole: {
    'boundary-items': '事项本身',
    'street-items': '事项本身',
    rulings: '意见本身',
  },
  partChanges: { 'boundary-items': duties, 'street-items': duties, rulings: findings },
  lists: '各批次公布时的清单',
  listTitle: (list: string, date: string) => `${list}：${date}的清单`,
  listLead: (inForce: number, announced: number) =>
    announced === 0
      ? `这一天执行的有 ${inForce} 项，内容都是当时的版本。`
      : `这一天执行的有 ${inForce} 项，已经公布、还没有生效的有 ${announced} 项，内容都是当时的版本。`,
  announced: (date: string) => `自 ${date} 起生效`,
  published: (batches: string) => `${batches}公布`,
  effective: (what: string) => `${what}生效`,
  ended: (rulings: string) => `${rulings}不再执行`,
  rulingLists: '以前各天的清单',
  year: (year: string, count: number) => `${year}年（${count}）`,
  rulingsLead: (inForce: number, announced: number, open: number) =>
    [
      `这一天执行的认定意见有 ${inForce} 份，内容都是当时的版本`,
      ...(announced === 0 ? [] : [`已经作出、还没有生效的有 ${announced} 份`]),
      ...(open === 0 ? [] : [`正在认定的有 ${open} 份`]),
    ]
      .join('；')
      .concat('。'),
  openThen: '当时正在认定的',
  announcedThen: '当时已经作出、还没有生效的',
  inForceThen: '当时执行的',
  changesThen: (count: number) => `到这一天为止，各清单登记过的变动（${count}）`,
  sinceThen: '与现行清单相比',
  toList: '看现行清单',
  noneSince: '没有不同。',
  addedSince: (count: number) => `后来增加的（${count}）`,
  withdrawnSince: (count: number) => `后来取消或被替代的（${count}）`,
  changedSince: (count: number) => `后来改过的（${count}）`,
  whatChanged: (name: string) => `${name}：改了什么`,
  cancelledOn: (date: string) => `自 ${date} 起取消`,
};
