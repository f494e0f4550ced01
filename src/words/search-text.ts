/** The words of the search page. Apart from the other texts because the browser loads them too. */
export const searchText = {
  title: '搜索',
  lead: '用自己的话说遇到的事，不用写部门名称。要照原文找，加上引号。',
  loading: '正在查找…',
  count: (sure: number, others: number) => {
    if (sure === 0)
      return others === 0 ? '没有找到' : `没有完全对得上的，下面是最接近的 ${others} 条`;
    return others === 0 ? `对得上的 ${sure} 条` : `对得上的 ${sure} 条，其他可能 ${others} 条`;
  },
  /** Read out before the count. */
  best: (title: string) => `最合适的是：${title}。`,
  /** The answers together, sorted by their date. */
  dated: (count: number) => `按日期排列 ${count} 条`,
  place: '提到了 ',
  onlyStreet: (street: string) => `只看${street}的属地事项`,
  answers: '最合适的',
  byDate: '按日期排列的结果',
  near: '其他可能',
  nearest: '最接近的',
  close: '关闭',
  allResults: '全部结果',
  nearNote: '下面这些没有完全对上，意思相近，供参考。',
  none: '这件事不在清单里。',
  noneLikely: '这件事多半不在清单里。',
  noneNote:
    '有人有危险，先打 110、119、120。没有危险的，换个说法再找，或者说清时间、地点和事情，由热线转给该办的单位：',
  noneSignpost: '清单外的事，看看是不是：',
  noneField: '最接近的领域：',
  ring: '怎么办：拨打 ',
  say: '，说编号 ',
  copy: '复制编号',
  answersFor: (count: number, isNamed: boolean) => `牵头或负责 ${count} 项${isNamed ? '：' : ''}`,
  helpsIn: (count: number) => `配合 ${count} 项`,
  turnTo: '去找',
  filters: '筛选',
  chosen: (count: number) => (count === 0 ? '筛选' : `筛选，已选 ${count} 项`),
  list: '清单',
  domain: '领域',
  body: '部门',
  street: '街道',
  status: '状态',
  clear: '清除筛选',
  /** Before situations of which none stands out. */
  whichOne: (count: number) => `分 ${count} 种情形，先看属于哪一种。`,
  /** Who leads in one of two situations, and who in the other. */
  bySituation: {
    opens: '按情形，看属于哪一种：',
    by: '，由',
    lead: '牵头',
    together: '共同牵头',
    apart: '各自负责',
    answer: '负责，没有行政牵头部门',
  },
  /** Who will answer from an announced change on, and on that day and later, who did before. */
  handover: {
    opens: '（',
    to: (date: string) => `自 ${date} 起由`,
    after: (date: string) => `自 ${date} 起，以前由`,
    closes: '）',
  },
  eachSituation: (count: number) => `${count} 种情形，各由谁牵头、谁配合`,
  moreSituations: (count: number) => `另有 ${count} 种情形`,
  otherSituations: (count: number, leads: string) =>
    leads === '' ? `另有 ${count} 种情形` : `另有 ${count} 种情形，也由${leads}牵头`,
  /** In place of situations that all have the same leads. */
  allLed: (count: number, leads: string) => `${count} 种情形都由${leads}牵头`,
  more: (count: number) => `再显示 ${count} 条`,
  fullText: '在清单全文和法律依据里再找',
  noScript: '搜索需要浏览器运行脚本。不用搜索，也可以从下面查找。',
  browse: '也可以这样找',
  failed: '搜索没有加载出来。可以刷新页面再试，也可以从下面查找。',
  /** After the numbers of danger. */
  hotline: '别的事，打热线 ',
  failedStatus: '搜索没有加载出来。',
  failedHere: '搜索没有加载出来。可以再试，或者拨打 ',
  /** Where the second file cannot be had. */
  partly: '有一部分资料没有加载出来，只按最常用的说法找过。找不到的，可以再试，或者拨打 ',
  again: '再试一次',
  /** Of which data the answers are. */
  asOf: (date: string) => `数据更新至 ${date}，`,
  unchecked: '没能核对数据是不是最新的，',
  state: (state: string) => `状态 ${state}`,
  /** Before the count, where the page had stood open over a publication. */
  renewed: '数据有更新，已重新查找。',
  sortRelevance: '按相关程度',
  sortDate: '按日期',
  sort: '排序',
  stage: (stage: string) => `${stage}环节`,
  whereToGo: '这样办',
  matched: '对上的说法',
  passage: '原文写着',
  filteredNone: '筛选以后没有结果，可以去掉一些条件。',
  changes: (date: string) => `${date} 起有变动`,
  /** On that day and later, where the data are older. */
  changed: (date: string) => `${date} 起已变，这里还没有更新`,
} as const;
