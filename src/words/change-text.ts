/** The words of the pages, feeds and calendars of changes. */
import { longDate, longMonth } from './long-date.ts';

export const changeText = {
  before: '改前',
  after: '改后',
  reason: '原因',
  basis: '依据',
  applicant: '申请单位',
  /** Before the reason of changes that were made together. */
  together: (count: number) => `以上 ${count} 处：`,
  notice: {
    heading: '公布到生效',
    days: (days: number, asked: number) =>
      `${days} 个工作日${days < asked ? `，少于规定的 ${asked} 个` : ''}`,
  },
  effective: (date: string) => `${longDate(date)} 生效`,
  late: '补登',
  entered: '登记日期',
  lateNote: (entered: string | undefined) =>
    `生效以后才登记${entered === undefined ? '' : `（${longDate(entered)}）`}，在那以前公布的版本不变`,
  none: '还没有变动。清单公布以后每改一处，改前、改后、依据和原因都写在这里。',

  newest: '最近的变动',
  browse: '按范围查看',
  byMonth: '按月',
  byList: '按清单',
  byKind: '按类型',
  byBody: '按单位和街道',
  everyChange: (count: number) => `全部变动（${count}）`,
  everyLead: '一次变动一行，新的在前；点开看改前、改后、依据和原因。',
  everyLine: '一行一条，全部看',
  toFilter: '按清单、类型、年份和字查找',
  year: '年份',
  titleIn: (month: string) => `${longMonth(month)}的清单变动`,
  titleOfList: (list: string) => `${list}的变动`,
  titleOfKind: (kind: string) => `类型为“${kind}”的变动`,
  titleFor: (body: string) => `${body}的清单变动`,
  leadFor: (body: string) =>
    `${body}提出的，和涉及它的职责的每一次变动：包括职责给了它，也包括从它那里转走。`,
  count: (count: number) => `共 ${count} 条。`,
  noneOwn: '职责还没有改过。以后增加、取消、改了哪一条，写在这里。',
  seeAll: (own: number, near: number) =>
    `全部变动：自己的职责 ${own} 条${near === 0 ? '' : `，只是相关的 ${near} 条`}`,
  own: '自己的职责变了',
  near: '只是相关的',
  nearNote: '它提出的，或者改的是同一件事里别的单位、事项的说明，自己要做的没有变。',
  concerned: '涉及单位',
  basisOnly: (count: number) => `只改依据、职责不变的 ${count} 项`,
  recordPage: (name: string) => `现在的“${name}”`,
  bodyPage: (name: string) => `${name}的全部职责`,
  others: '同一记录的其他变动',

  followed: (upstreamOn: string, days: number) =>
    `上级 ${longDate(upstreamOn)} 调整，${days === 0 ? '当日' : `${days} 个工作日后`}公布`,
  pace: {
    heading: '上级调整以后，多久改到清单里',
    median: '一半不超过',
    inTime: (allowed: number) => `${allowed} 个工作日内公布`,
    days: (days: number) => `${days} 个工作日`,
    share: (part: number, whole: number) => `${Math.round((part / whole) * 100)}%`,
    of: (part: number, whole: number) => `${whole} 条里 ${part} 条`,
    followed: '由上级调整引起',
    unit: '条',
    note: '从上级调整的次日起算，到公布当日为止；法定节假日和调休照国务院的安排算。',
    caption: '从上级调整到公布隔了几个工作日',
    daysColumn: '工作日',
    countColumn: '变动条数',
  },
  history: {
    heading: '每个季度变动多少',
    caption: '每个季度公布的变动条数',
    quarterColumn: '季度',
    total: '合计',
    quarter: (year: string, quarter: number) => `${year}年第${'一二三四'[quarter - 1]}季度`,
    tick: (quarter: number) => `${quarter}季`,
    table: '看数字',
  },

  subscribe: {
    heading: '订阅',
    lead: '把下面的网址复制到阅读器或手机日历里，以后有变动、有新公布的会自动出现，不用再来查。',
    feed: (title: string) => `订阅${title}（Atom，多数阅读器可用）`,
    jsonFeed: (title: string) => `订阅${title}（JSON Feed）`,
    calendar: '订阅生效和到期日历（iCalendar，手机和电脑的日历可用）',
  },

  feed: {
    title: (district: string) => `${district}职责边界清单变动`,
    example: '示例',
    before: '改前：',
    after: '改后：',
    concerned: (bodies: string) => `涉及单位：${bodies}。`,
    number: (id: string) => `变动编号：${id}。`,
  },

  headline: {
    listed: (list: string) => `列入${list}`,
    added: (list: string) => `增加一条${list}`,
    dropped: (list: string) => `取消一条${list}`,
    cancelled: '取消',
    lawSucceeded: (ended: string, law: string) =>
      ended === '' ? `依据补上${law}` : `依据由${ended}换成${law}`,
    basis: (count: number) => `${count} 条分工的依据`,
    late: '补登',
    enteredLate: '从前的一次改动',
    corrected: (change: string) => `更正${change}的登记`,
    fromTo: (subject: string, before: string, after: string) => `${subject}由${before}改为${after}`,
    filled: (subject: string, after: string) => `${subject}写明为${after}`,
    emptied: (subject: string, before: string) => `${subject}删去${before}`,
    rewritten: (subject: string) => `${subject}改写`,
    more: (subject: string, parts: string) => `${subject}增加${parts}`,
    less: (subject: string, parts: string) => `${subject}去掉${parts}`,
    lessAndMore: (subject: string, less: string, more: string) =>
      `${subject}去掉${less}，增加${more}`,
    others: (count: number) => `等${count}项`,
    bodyOf: (role: string) => `${role}单位`,
    when: (condition: string) => `${condition}${condition.endsWith('的') ? '' : '的'}，`,
    quote: (text: string) => `“${text}”`,
  },

  calendar: {
    title: '生效和到期',
    titleFor: (scope: string) => `${scope}：清单生效和到期的日子`,
    changeEffective: (headline: string) => `变动生效：${headline}`,
    rulingEffective: (title: string) => `认定意见生效：${title}`,
    itemsEffective: (list: string, count: number) => `${count} 项${list}生效`,
    lawRepealed: (title: string) => `依据废止：《${title}》`,
    lawRepealedNote: (count: number) => `清单里还有 ${count} 条记录引用它，应当核对。`,
    handoffEnds: (task: string) => `交办到期：${task}`,
    handoffEndsNote: (department: string) =>
      `这是最后一天，此后街道不再承担；要继续的，由${department}重新申请。`,
    findingDue: (name: string) => `整改期限：${name}`,
    bodyClosed: (name: string) => `${name}撤销`,
    bodyClosedNote: (successor: string) => `职责由${successor}承接。`,
  },
} as const;
