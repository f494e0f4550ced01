import type { Wrong } from '../../search/emergency-tellings.ts';
import type { ColdStart, ColdVisit } from './browser.ts';
import { type Metrics, percentile } from './metrics.ts';
import type { ScaledFigures } from './scaled.ts';

const part = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '  –  ' : value.toFixed(3);

const cell = (text: string | number): string => String(text).padStart(6);

export const tableHead = `${'引擎'.padEnd(10)} 集合   查询  MRR@10 首位  前三  前五  零结果 错认  首位单位 写两样 确定  确定而错 事项错 单位错 指错门 对而不确定 说没有 误说没有 清单外（查询） 前三有合理牵头`;

export function metricsLine(engine: string, set: string, metrics: Metrics): string {
  const {
    queries,
    mrr,
    recall1,
    recall3,
    recall5,
    zero,
    falseSure,
    firstBody,
    twoWays,
    sure,
    sureWrong,
    wrongRecord,
    wrongBody,
    wrongDoor,
    rightNotSure,
    honestNone,
    falseNone,
    outsideQueries,
    outsideRight,
    plausibleLead,
  } = metrics;
  return [
    engine.padEnd(11),
    set.padEnd(4),
    String(queries).padStart(4),
    part(mrr),
    part(recall1),
    part(recall3),
    part(recall5),
    part(zero),
    part(falseSure),
    part(firstBody),
    part(twoWays),
    part(sure),
    part(sureWrong),
    part(wrongRecord),
    part(wrongBody),
    part(wrongDoor),
    part(rightNotSure),
    part(honestNone),
    part(falseNone),
    `${part(outsideRight)} (${outsideQueries})`,
    part(plausibleLead),
  ].join('  ');
}

export const dangerHead = '险情集合 说法  漏掉   误报   打错号码 不提示 不该提示却提示';

/** How often danger is told wrongly; no other engine tells it at all. */
export function dangerLine(set: string, tellings: number, wrong: Wrong): string {
  const { missed, misdirected, silent, alarmed } = wrong;
  const shares = [missed, wrong.false, misdirected, silent, alarmed].map(part);
  return [set.padEnd(6), cell(tellings), ...shares].join('  ');
}

export const costHead = `${'引擎'.padEnd(10)} 集合   首批 ms（中位、95%） 全部 ms（中位、95%） 首次打开到首批（请求、kB） 到全部（请求、kB）`;

/** What answers cost: the time of each, and what a first visit loads. */
export interface Costs {
  readonly firsts: readonly number[];
  readonly dones: readonly number[];
  readonly visits: readonly { readonly first: ColdStart; readonly done: ColdStart }[];
}

export function costLine(engine: string, set: string, { firsts, dones, visits }: Costs): string {
  const times = [firsts, dones].flatMap((all) => [percentile(all, 0.5), percentile(all, 0.95)]);
  const loaded = [visits.map(({ first }) => first), visits.map(({ done }) => done)].flatMap(
    (all) => [
      percentile(
        all.map(({ requests }) => requests),
        0.5,
      ).toFixed(0),
      percentile(
        all.map(({ bytes }) => bytes / 1000),
        0.5,
      ).toFixed(1),
    ],
  );
  return [
    engine.padEnd(11),
    set.padEnd(4),
    ...times.map((time) => cell(time.toFixed(1))),
    ...loaded.map(cell),
  ].join('  ');
}

/** Another engine has one answer, and its index has to be there before. */
export function otherCostLine(
  engine: string,
  set: string,
  times: readonly number[],
  bytes: number,
): string {
  return [
    engine.padEnd(11),
    set.padEnd(4),
    ...[0.5, 0.95].map((share) => cell(percentile(times, share).toFixed(1))),
    `索引 ${(bytes / 1000).toFixed(0)} kB`,
  ].join('  ');
}

export function enlargedLine(more: number, seconds: number): string {
  return `全文另加 ${more} 条生成的记录，索引用时 ${seconds.toFixed(0)} 秒`;
}

/** What a visit loads, by kind: the first that fits is told. */
const KINDS: readonly (readonly [name: string, path: RegExp])[] = [
  ['网页', /^search\/$/],
  ['样式', /\.css$/],
  ['脚本和第一份数据', /^search\/search\.js$/],
  ['其余脚本', /\.js$/],
  ['第二份数据', /^search\/words\.json$/],
  ['词', /^search\/words\//],
  ['卡片', /^search\/cards\//],
  ['险情', /^search\/emergencies\.json$/],
  ['拼音', /^search\/pinyin/],
  ['全文的目录', /^search\/fulltext\.json$/],
  ['全文的字对', /^search\/pairs\//],
  ['原文', /^search\/texts\//],
  ['别的', /^/],
];

/** A task that takes longer lets the page answer nobody for too long. */
const TASK_MS = 50;

const halfAndMost = (numbers: readonly number[], digits = 0): string =>
  [0.5, 1].map((share) => percentile(numbers, share).toFixed(digits)).join('、');

/** How the search does with so many matters: the same queries of the same matters, whatever else is in the lists. */
export function scaledLines(figures: ScaledFigures): string[] {
  const { matters, seconds, first, whole, fetching, fetched, visits, ofAKind, slow } = figures;
  const halfAndTail = (times: readonly number[]) =>
    [0.5, 0.95].map((share) => percentile(times, share).toFixed(1)).join('、');
  const loaded = (all: readonly ColdVisit[], when: 'first' | 'done') =>
    `请求 ${halfAndMost(all.map((visit) => visit[when].requests))}，kB ${halfAndMost(
      all.map((visit) => visit[when].bytes / 1000),
      1,
    )}`;
  return [
    `事项 ${matters} 条，搜索的文件生成用时 ${seconds.toFixed(1)} 秒`,
    `全部 首位 ${part(whole.recall1)} 前三 ${part(whole.recall3)} 确定 ${part(whole.sure)}；首批 首位 ${part(first.recall1)} 确定 ${part(first.sure)}`,
    `开着的页，到全部 ms（中位、95%）：要取文件 ${halfAndTail(fetching)}；都取过 ${halfAndTail(fetched)}`,
    `首次打开（中位、最多，gzip）：到首批 ${loaded(visits, 'first')}；到全部 ${loaded(visits, 'done')}`,
    ...kindLines(visits),
    ...[...ofAKind].flatMap(([kind, own]) => [
      `首次打开，${kind}的说法：到全部 ${loaded(own, 'done')}`,
      ...kindLines(own),
    ]),
    `首次打开一段不停的活儿，最长的 ms（中位、最多；不到 ${TASK_MS} 的不算）：不减速 ${halfAndMost(visits.map(longest))}；慢四倍 ${halfAndMost(slow.map(longest))}；慢四倍超出 ${TASK_MS} 的之和 ${halfAndMost(slow.map(blocked))}`,
  ];
}

const longest = ({ tasks }: ColdVisit): number => Math.max(0, ...tasks);

const blocked = ({ tasks }: ColdVisit): number =>
  tasks.reduce((sum, task) => sum + task - TASK_MS, 0);

const kindLines = (visits: readonly ColdVisit[]): string[] =>
  KINDS.flatMap(([name], kind) => kindLine(name, kind, visits));

/** How much of a kind visits load; nothing where none loads any. */
function kindLine(name: string, kind: number, visits: readonly ColdVisit[]): string[] {
  const own = visits.map(({ sent }) => sent.filter(({ path }) => kindOf(path) === kind));
  if (own.every(({ length }) => length === 0)) return [];
  const bytes = own.map((all) => all.reduce((sum, one) => sum + one.bytes, 0) / 1000);
  return [
    `  ${name}：请求 ${halfAndMost(own.map(({ length }) => length))}，kB ${halfAndMost(bytes, 1)}`,
  ];
}

const kindOf = (path: string): number => KINDS.findIndex(([, form]) => form.test(path));
