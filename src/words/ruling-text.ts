import { citeText } from './cite-text.ts';
import { countedBy } from './holiday-text.ts';
import { CITED_EXAMPLE } from './record-citation.ts';

/** By how many working days a step is late, and whether some of them are counted by the weekends alone. */
interface Late {
  readonly late: number;
  readonly isEstimated: boolean;
}

/** What is promised of each step. */
const promised: Readonly<Record<string, (days: number) => string>> = {
  handled: (days) => `受理后应当 ${days} 个工作日内办结`,
  applied: (days) => `办结后应当 ${days} 个工作日内申请认定`,
  consulted: (days) => `申请后应当 ${days} 个工作日内会商`,
  decided: (days) => `会商后应当 ${days} 个工作日内作出认定`,
  published: (days) => `认定后应当 ${days} 个工作日内公布`,
};

/** The words of the rulings' pages. Dates and names come already written out. */
export const rulingText = {
  letterhead: (district: string) => `${district}职责争议认定意见`,
  unnumbered: '文号待作出认定时编',
  undecided: (status: string) => `（${status}中，尚未作出认定）`,

  /** Who signs, above the date. */
  signed: (office: string, isExample: boolean) => `${office}${isExample ? '（示例）' : ''}`,

  openNotice: (status: string) =>
    `${status}中，尚未作出认定。原来的分工继续有效，首接单位不得拒绝。`,
  oldDivision: '现在照这些事项的写法办：',
  firstReceiver: '这件事的首接单位：',
  earlier: '这些事项上仍在执行的认定意见：',
  notYet: (date: string) => `这份意见自${date}起执行，在那之前照原来的分工办。`,
  replaces: '这份意见替代了',
  chain: '前后替代',
  chainHere: '本份',

  findings: '认定结论',
  timeline: '办理过程',
  steps: {
    received: '热线受理',
    handled: '先行办结',
    applied: '申请认定',
    consulted: '会商',
    decided: '作出认定',
    published: '公布',
    effective: '生效',
  },
  stepStates: {
    done: '已完成',
    now: '进行中',
    ahead: '还没有到这一步',
  },
  deadline: {
    overdue: ({ late, isEstimated }: Late) => countedBy(`已超期 ${late} 个工作日`, isEstimated),
    late: ({ late, isEstimated }: Late) => countedBy(`超期 ${late} 个工作日`, isEstimated),
    promised: (step: string, allowed: number) => `：${promised[step]?.(allowed) ?? ''}。`,
    interim: '作出认定以前临时牵头：',
  },
  from: (date: string) => `将于${date}`,
  origin: '由这件热线事项引起：',
  noOrigin: '这份意见由单位提出申请，不是由某一件热线事项引起的。',
  items: '适用的清单事项',
  neighbours: '前后各份',
  earlierOne: (number: string) => `上一份：${number}`,
  laterOne: (number: string) => `下一份：${number}`,
  citedBy: '引用这份意见的记录',

  cite: {
    ...citeText,
    example: CITED_EXAMPLE,
    plain: '纯文本',
    markdown: 'Markdown',
    official: '公文体',
    csl: 'CSL-JSON（文献管理软件）',
    reference: '参考文献（GB/T 7714）',
    place: (district: string, id: string) => `${district}职责边界清单 ${id}`,
    byNumber: '凭文号也能找到：',
    unknownOrigin: '网站的正式域名还没有确定，引用里先写编号；域名确定后会换成完整网址。',
  },
  print: {
    address: '固定网址',
    path: '站内路径',
    asOf: (date: string, status: string) => `这份意见最近一次变动在${date}，状态是“${status}”`,
    check: '引用前请到网址核对现在的状态。',
    qr: '扫码打开这份意见的网页',
  },

  conclusion: {
    when: (condition: string) => `${condition}的，`,
    open: '尚未认定，原来的分工继续有效。',
    byBranch: (count: number, leads: string) => `分 ${count} 种情形，牵头单位：${leads}。`,
    sameLead: (count: number, lead: string) => `${count} 种情形都由${lead}牵头。`,
    noLeadIn: (count: number) => `其中 ${count} 种情形没有行政牵头部门。`,
    noLead: (count: number) => `${count} 种情形都没有行政牵头部门。`,
  },

  index: {
    byState: '按状态',
    byCategory: '按类别',
    open: '正在认定',
    openLead: '认定之前，原来的分工继续有效。',
    inForce: '现行有效',
    ended: '不再执行',
    endedLead: '只供查考。已被替代的，照替代它的那一份办。',
    waiting: '先办理，后认定',
    waitingLead:
      '这些热线事项归谁办，单位之间说法不同，事情也还没有办完。首接单位先办到底，办结以后才能申请认定。',
    handledLead: '这些已经办结，可以申请认定：',
    firstReceiver: '首接单位',
    others: '涉及',
    received: (date: string) => `${date}受理`,
    handled: (date: string) => `${date}办结`,
  },
};
