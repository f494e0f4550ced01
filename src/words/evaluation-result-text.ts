/** The words of the pages of what evaluations leave behind: satisfaction, findings, staffing, uses. */
import type { FindingState } from '../model/findings.ts';
import type { Rate } from '../model/satisfaction.ts';
import { labelOf } from '../tables/define.ts';
import type { ResultUse } from '../tables/index.ts';
import { tables } from '../tables/index.ts';
import { type COUPLINGS, DETAILS, type LINKAGES } from '../tables/result-uses.ts';
import { longDate } from './long-date.ts';

const percent = (share: number): string => (share * 100).toFixed(1);
const whole = (share: number): string => (share * 100).toFixed(0);

export const satisfactionText = {
  none: '还没有调查。',
  byChannel: '按渠道',
  byBody: '按单位',
  channel: labelOf(tables.surveys, 'channel'),
  body: labelOf(tables.surveys, 'body'),
  year: (year: number): string => `${year} 年`,
  allYears: (count: number): string => `${count} 年合在一起`,
  ofYear: (key: string, year: number): string => `${key} ${year}`,
  channelCaption: (years: readonly number[]): string =>
    `各渠道的满意度，${years.at(-1)} 至 ${years[0]} 年`,
  bodyCaption: (year: number): string => `各单位的满意度，${year} 年，几种渠道合在一起`,
  /** `91.3 %`, the interval, how many were asked. */
  rate: ({ share }: Rate): string => `${percent(share)} %`,
  interval: ({ low, high }: Rate): string => `${whole(low)}–${whole(high)}`,
  asked: ({ asked }: Rate): string => `${asked} 人答`,
  few: '人少',
  fewNote: (few: number): string =>
    `标“人少”的，答复的不到 ${few} 人，一两个人就能改变这个数，只供参考；图上是空心的。`,
  against: '与全区比',
  apart: { above: '高一些', below: '低一些' },
  same: '看不出差别',
  how: '怎么看这些数',
  points: (few: number): string[] => [
    '只问了一部分人，换一批人来问，数字会有一些出入。横线（表里是横杠连着的两个数）是把这种出入算进去以后，满意度多半落在哪一段：照这样的办法问一百次，大约九十五次会把真正的满意度包在里面（威尔逊区间）。',
    '两个单位的横线叠在一起的，不能说谁比谁好。所以这里按单位的固定顺序列，不排名次；“高一些”“低一些”只给横线完全在全区平均数一边的，二十个单位里大约也会有一个是碰巧。',
    '各渠道问到的人不一样：电话和短信问的是办过事的人，现场问的是在场的人，好差评是愿意评的人自己来评，不是抽的，不能和电话直接比。',
    `答复的不到 ${few} 人的，写明“人少”。`,
  ],
  district: '全区',
  scale: '满意的占百分之几',
  table: '看数字',
  ofBody: (count: number): string => `满意度（${count} 次调查）`,
  all: '各单位的满意度',
} as const;

const states: Record<FindingState, string> = {
  corrected: '已整改',
  open: '整改中',
  overdue: '逾期',
};

export const findingText = {
  none: '还没有评估问题。',
  states,
  noneIn: '没有。',
  overdue: '过了期限还没有改好的',
  open: '正在改的',
  all: '全部问题',
  corrected: (on: string, late: number): string =>
    `${longDate(on)}改好${late > 0 ? `，晚了 ${late} 天` : ''}`,
  due: (date: string): string => `${longDate(date)}以前改好`,
  late: (days: number): string => `已超过 ${days} 天`,
  notice: (days: number): string =>
    `每个问题都发整改通知，写明最晚哪一天改好，最多给 ${days} 天。改没改好由复查认定，写明凭什么；过了期限还没有改好的，标“逾期”。`,
  asOf: (date: string): string => `截至 ${longDate(date)}`,
  common: '共性问题',
  commonNote: '同一类问题在越多单位出现，越可能不是哪一个单位的事，要从制度上改。',
  kind: labelOf(tables.findings, 'kind'),
  count: '问题',
  bodies: '单位数',
  which: '哪些单位',
  unit: (count: number): string => `${count} 个`,
  year: (year: number): string => `${year} 年度`,
  repeats: '以前改好过，又出现了：',
  repeated: '重复',
  ofBody: (count: number): string => `评估发现的问题（${count}）`,
  toAll: '全部评估问题',
  description: (body: string, state: string): string => `评估发现的${body}的问题，${state}。`,
  correction: '整改',
} as const;

const couplings: Record<(typeof COUPLINGS)[number], string> = {
  机构职能挂钩: '调整机构和职责时先看评估：总有争议的职责重新划，没有事做的职责合并。',
  编制使用挂钩: '用编、进人、调剂时先看评估：空着编制又办不过来的，先在单位里面调。',
  年度考核挂钩: '评估的得分和整改折算进单位的年度考核。',
};
const linkages: Record<(typeof LINKAGES)[number], string> = {
  组织人事联动: '配备领导职数、考核班子时参考。',
  巡察联动: '列进巡察要看的事。',
  审计联动: '审计编制和经费时对照。',
  督查联动: '久拖不改的由督查盯到改完。',
};
const ways: Record<ResultUse['way'], string> = {
  通报: '把结果告诉各单位，让别的单位对照着查自己。',
  信息共享: '把评估得到的数据和做法给用得着的部门，不用各查各的。',
  线索移交: '评估时看到的、要由别的机关处理的事，交给有权处理的机关。',
  整改反馈: '把改得怎样送回评估，下一年评分时看。',
  三挂钩: '结果和三件事挂起钩来，看下面。',
  四联动: '结果给四项工作一起用，看下面。',
};

export const useText = {
  none: '还没有运用。',
  ways: '用在哪里',
  explained: { ...ways, ...couplings, ...linkages } as Readonly<Record<string, string>>,
  details: DETAILS,
  example: '三挂钩、四联动是哪几项，由各地自己定；这里写的几项只是举例。',
  way: labelOf(tables['result-uses'], 'way'),
  meaning: '是什么意思',
  made: '次数',
  done: '有了结果',
  waiting: '还没有结果',
  doneOn: (date: string): string => `${longDate(date)}办结`,
  to: '给',
  of: (body: string): string => `${body}的结果`,
  because: '由哪个问题引起',
  ofBody: (count: number): string => `评估结果用在了哪里（${count}）`,
  toAll: '全部结果运用',
  description: (body: string, way: string): string => `${body}的评估结果怎么用的：${way}。`,
} as const;

export const staffingText = {
  none: '还没有公布。',
  why: '为什么有的格没有数',
  reasons: (small: number): string[] => [
    `写着「<${small}」的，这一类不到 ${small} 人。人这么少，认识的人一看就知道是谁，所以不写几人。`,
    '写着「不公布」的，多半不是因为自己人少：合计减去其余各类，就能算出旁边那个藏起来的数，所以再藏一个；单位和所属单位相减能算出来的，也这样藏。',
    `同一类人，和上一次公布的只差一两人到不足 ${small} 人的，后来的也不公布：谁退休、谁调来，单位里的人都知道，两年一减，他的年龄、性别和专业就都露出来了。`,
    '藏起来的格在公开的数据文件里也是藏着的，不是只在网页上不显示。检查会试着推算每一个藏起来的数，能算出来的不让公布。',
  ],
  year: (year: number): string => `${year} 年年底`,
  body: labelOf(tables.staffing, 'body'),
  total: '合计',
  picture: '占合计的比例',
  notTold: '没有公布的',
  views: '按年度和维度看',
  titleOf: (year: number, dimension: string): string => `${year} 年年底的人员结构：按${dimension}`,
  lead: (year: number, dimension: string): string =>
    `${year} 年年底各单位的在编人员，按${dimension}分。`,
  bodyIn: (body: string, scope: string, isAlone: boolean): string =>
    isAlone ? body : `${body}（${scope}）`,
  by: (dimension: string): string => `按${dimension}`,
  unit: '人',
  ofBody: '人员结构',
  toAll: '各单位的人员结构',
  bar: (parts: readonly string[]): string => parts.join('，'),
  part: (group: string, share: number): string => `${group} ${whole(share)}%`,
} as const;
