/** The words of the page that searches several districts. Apart from the other texts because the browser loads them too. */
export const togetherText = {
  title: '几个区一起搜',
  lead: (count: number) =>
    `一次在 ${count} 个区的清单里找，每条结果写着是哪个区的。知道事情在哪个区的，先选区。`,
  /** On the search of one district. */
  link: (district: string) => `事情不在${district}，或者说不准在哪个区的，可以`,
  districts: '在哪个区',
  anywhere: '一个不选，就都找。',
  own: '到一个区自己的网站上搜',
  ownNote: '那里还能按领域、部门、街道筛选。',
  noScript: '一起搜需要浏览器运行脚本。没有脚本，请到各区自己的网站上找：',
  asking: (done: number, all: number) => `正在查找，${all} 个区里已有 ${done} 个回答…`,
  /** How many districts have answered, and how many have not. */
  of: (answered: number, silent: number) =>
    `${answered > 0 ? `，来自 ${answered} 个区` : ''}${silent > 0 ? `；${silent} 个区没有回答` : ''}`,
  /** Before the districts that give the same answer. */
  also: '这些区的回答一样：',
  unreachable: (name: string) =>
    `${name}的网站现在连不上，这里没有它的结果。可以稍后再试，或者到它自己的网站上找：`,
  otherFormat: (name: string) =>
    `${name}的网站用的是另一版程序，不能在这里一起搜，这里没有它的结果。请到它自己的网站上找：`,
  partly: (name: string) =>
    `${name}有一部分资料没有加载出来，只按最常用的说法找过。可以再试，或者到它自己的网站上找：`,
  search: (name: string) => `${name}的搜索`,
  noneOf: (names: readonly string[]) => `${listed(names)}的清单里多半都没有这件事。`,
  /** Where some districts did not answer: nothing is known of their lists. */
  notAsked: (names: readonly string[]) => `${listed(names)}没有查到，不知道有没有。`,
  noneOfAll: '一个区也没有连上，不知道清单里有没有。请稍后再试。',
  noneNote:
    '有人有危险，先打 110、119、120。没有危险的，换个说法再找，或者说清时间、地点和事情，打所在区的热线：',
  choose: (count: number) =>
    `一共 ${count} 个区。先在上面选事情所在的区，可以选几个；都找要连 ${count} 个网站，慢得多。`,
  all: (count: number) => `${count} 个区都找`,
} as const;

const MOST_LISTED = 4;

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_LISTED;
  const shown = rest > 1 ? names.slice(0, MOST_LISTED) : names;
  return `${shown.join('、')}${shown === names ? '' : `等 ${names.length} 个区`}`;
}
