/** The words of the rulings' pages. Dates come already written out. */
export const rulingText = {
  listTitle: '争议认定意见',
  listLead: '部门之间、部门与街道之间的职责争议怎么认定。每一份都有固定网址，可以引用。',
  letterhead: (district: string) => `${district}职责争议认定意见`,
  undecided: (status: string) => `（${status}中，尚未作出认定）`,
  open: '正在认定，原来的分工继续有效。',
  replaces: '这份意见替代了：',
  findings: '认定结论',
  timeline: '办理过程',
  steps: {
    received: '热线受理',
    handled: '先行办结',
    applied: '申请认定',
    consulting: '会商',
    decided: '作出认定',
    effective: '生效',
  },
  consultingNow: '进行中',
  items: '适用的清单事项',
  cite: '引用格式',
  citation: (title: string, number: string, date: string | undefined, address: string) =>
    `《${title}》（${number}）${date === undefined ? '' : `，${date}`}，${address}`,
  byCategory: '类别',
};
