import type { LawState } from '../model/laws.ts';

/** The words of the pages of laws. */
export const lawText = {
  citedIn: (count: number) => `引用它的记录（${count}）`,
  cited: (count: number) => `引用 ${count} 处`,
  count: (count: number) => `${count} 件`,
  state: '效力',
  more: (count: number) => `另有 ${count} 条，全部在机器可读的数据里：`,
  uncited: '目前没有记录引用它。',
  states: {
    'in-force': '现行有效',
    'to-come': '尚未施行',
    ended: '已失效',
  } satisfies Record<LawState, string>,
  hits: (count: number) => `有 ${count} 条记录仍引用这件已失效的依据，应当核对。`,
  rulings: '认定意见写的是作出认定时的依据，依据更替以后不改。',
  ends: (date: string) => `自 ${date} 起失效，引用它的记录应当在那以前改好。`,
  articles: '条款',
  byArticle: '逐条看',
  articleCount: (count: number) => `${count} 条`,
  citing: '用到它的',

  checked: '最近核对',
  unchecked: '还没有核对过',
  due: (days: number) => `超过 ${days} 天没有核对`,
  dueHeading: '该核对了',
  dueNote: (days: number) =>
    `现行有效的依据，至少每 ${days} 天看一次有没有修改、废止；下面的还没有看，或上一次已经太久。`,

  tookOver: '它接替了：',
  succession: (count: number) => `条文对照（${count}）`,
  successionNote: '清单引用过的条款由新的哪一条接替。以前的版本仍写当时的条款。',
  whole: '整件',
  noSuccessor: '没有接替',
};
