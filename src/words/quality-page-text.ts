/** The words of the page of quality, and under which heading each figure stands there. */
import type { MeasureId } from '../tables/measures.ts';

export interface Dimension {
  readonly id: string;
  readonly title: string;
  /** What is asked of the data. */
  readonly asks: string;
  readonly measures: readonly MeasureId[];
}

export const dimensions: readonly Dimension[] = [
  {
    id: 'complete',
    title: '完整',
    asks: '该写的写了没有。',
    measures: ['quality-duties-with-basis', 'quality-powers-with-basis'],
  },
  {
    id: 'accurate',
    title: '准确',
    asks: '写的有没有出处、能不能核对。',
    measures: [
      'quality-duties-with-article',
      'quality-duties-verified',
      'quality-duties-on-dead-law',
    ],
  },
  {
    id: 'consistent',
    title: '一致',
    asks: '一处一个说法，两处不打架。',
    measures: ['quality-principal-cooperators', 'determination-without-change'],
  },
  {
    id: 'unique',
    title: '唯一',
    asks: '一件事只写一遍。',
    measures: ['quality-names-in-both', 'quality-duties-twice'],
  },
  {
    id: 'timely',
    title: '时效',
    asks: '跟得上变化，说好的日子做到了没有。',
    measures: [
      'quality-days-since-change',
      'quality-laws-checked',
      'quality-law-days',
      'changes-followed-in-time',
      'determination-late',
      'finding-overdue',
    ],
  },
  {
    id: 'accessible',
    title: '可访问',
    asks: '找得到、联系得上、读得了原文。',
    measures: ['quality-laws-with-address', 'quality-bodies-with-phone'],
  },
];

export const qualityPageText = {
  title: '数据质量',
  lead: '数据好不好，分几个方面数给人看。每个数字都写明怎么数，谁都可以从公开的表重数一遍。',
  download: '全部数字 CSV',
  json: 'JSON',
  valid: {
    title: '规范',
    asks: '写法合不合规矩。有错误的数据不会公布，公布了的只有提醒。',
    none: '检查没有提醒。',
    count: (count: number) => `检查提醒 ${count} 处，不影响公布，应当改正。`,
    rule: '规则',
    reminders: '提醒几处',
  },
  cells: {
    title: '每张表填了多少',
    note: '一定要填的格，空着就不能公布，所以都是满的；下面只列可以空着的列。空着不一定不对：没有撤销的单位，撤销日期就应当空着。',
    table: (title: string, rows: number) => `${title}（${rows} 行）`,
    column: (label: string, filled: number, share: string) =>
      `${label}：填了 ${filled} 行，${share}`,
    all: '没有可以空着的列。',
  },
  laws: {
    title: '依据核对过多久了',
    note: (days: number) => `规定至少 ${days} 天核对一次。只算今天在施行期内的。`,
    caption: '现行依据按最近一次核对到今天的天数',
    days: '天数',
    laws: '依据',
    within: (from: number, to: number) => `${from}–${to} 天`,
    over: (days: number) => `超过 ${days} 天`,
    never: '没有核对过',
    neverShort: '没有',
  },
  before: {
    title: '以前怎样',
    note: '照历次版本和登记的日期重算：那天照着办的分工，当时写了什么依据。',
    basis: '照着办的分工有没有写依据，每季度末',
    article: '写了依据的分工有没有写明条次，每季度末',
    withBasis: '写了依据',
    withoutBasis: '没有写',
    withArticle: '写明条次',
    withoutArticle: '没有写明',
    quarter: '哪天',
    lawsChecked: '按时核对过的依据',
  },
  publications: {
    title: '历次定版',
    note: '账本里每一期的记录数和变动数。以前各期的每一格填没填，没有留下副本，从有这一页起才看得出变化。',
    caption: '每一期新增和原有的记录数',
    number: '期',
    named: (number: number, day: string) => `第 ${number} 期，${day}`,
    added: '新增',
    kept: '原有',
  },
  units: { rows: '行', places: '处', duties: '条', laws: '件' },
  percent: (part: number, of: number) =>
    of === 0 ? '' : `${Math.round((part / of) * 1000) / 10} %`,
};
