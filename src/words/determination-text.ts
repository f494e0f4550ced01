/** The words of the page that leads from disputes to rulings, and of what a ruling changed. */
export const determinationText = {
  title: '事后认定',
  heading: '事后认定：从争议到清单',
  lead: '归谁管有争议的，首接单位先把居民的事办结，再申请认定这一类事以后归谁；认定以后，清单跟着改。这里看走到哪一步、用了几天、改了什么。',
  guide: '制度怎么规定',
  rulings: '全部认定意见',
  asOf: (date: string): string => `截至 ${date}`,

  way: '走到哪一步',
  wayCaption: '走到每一步的有几份',
  fromCases: '热线事项引起的',
  byBodies: '单位提出的',
  stepsTable: '和图上一样的数字',
  step: '步骤',
  all: '合计',
  steps: {
    received: '热线受理',
    handled: '首接办结',
    applied: '申请认定',
    consulted: '会商',
    decided: '作出认定',
    published: '公布',
    changed: '改清单',
  },
  /** The days between a step and the one before. */
  took: (days: number, allowed: number): string => `中位 ${days} 个工作日，承诺 ${allowed} 个`,
  median: '中位工作日',
  promised: '承诺工作日',
  lateSteps: '超过承诺的',
  wayNote:
    '前两步数的是单位之间有争议的热线事项，后面数的是认定意见。工作日从上一步的那一天起算，两头的日子不全的不算。',

  rates: '居民怎么说',
  resolved: '解决率',
  process: '过程满意率',
  result: '结果满意率',
  ratesNote: '只数已经作出认定的那些热线事项；满意不满意，只问到一部分人，分母是问到的。',

  late: '超过承诺的步骤',
  lateNow: '今天还没有走完的',
  lateBefore: '走完了，当时超期的',
  noneLate: '没有。',

  classes: '按争议的类别',
  category: '类别',
  made: '作出',
  open: '正在认定',
  ofCases: '热线引起',
  changed: '改了清单',

  changes: '认定以后，清单改了什么',
  changesLead: '清单变动里写明照哪一份认定意见改的，都在这里；从变动也能找回认定意见。',
  changesOf: (count: number): string => `${count} 处`,
  from: (date: string): string => `${date} 起`,
  unchanged: (count: number): string => `还没有改动清单的（${count}）`,
  unchangedNote: '有的清单公布时已经照认定写，有的还没有改；没有登记变动的都列着，不替谁分。',
  nothingChanged: '还没有哪一处清单是照认定意见改的。',

  meetings: '会商会议',
  allMeetings: (count: number): string => `看全部 ${count} 次`,
  noMeeting: (count: number): string => `另有 ${count} 份认定意见写着会商日期，还没有登记会议。`,
  none: '还没有作出认定意见。',

  whole: '看全部认定走到哪一步、改了什么',
  /** On the page of a ruling. */
  ofRuling: {
    changes: '清单改了什么',
    none: '还没有哪一处清单是照这份意见改的。',
    meetings: '会商会议',
    came: '到会',
  },
} as const;
