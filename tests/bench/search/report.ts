import type { Wrong } from '../../search/emergency-tellings.ts';
import type { ColdStart } from './browser.ts';
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

export const scaledHead =
  '事项   生成 s  首位  前三  确定  首批首位 首批确定 全部 ms（中位、95%） 首次打开到首批（请求、kB） 到全部（请求、kB、最多 kB） 慢四倍的最长一段 ms（中位、最长） 超出之和 ms';

/** How the search does with so many matters: the same queries of the same matters, whatever else is in the lists. */
export function scaledLine(figures: ScaledFigures): string {
  const { matters, seconds, first, whole, dones, visits, longest, blocked } = figures;
  const loaded = (when: 'first' | 'done', what: 'requests' | 'bytes', share = 0.5) =>
    percentile(
      visits.map((visit) => visit[when][what] / (what === 'bytes' ? 1000 : 1)),
      share,
    );
  const cost = [
    ...[0.5, 0.95].map((share) => percentile(dones, share).toFixed(1)),
    ...(['first', 'done'] as const).flatMap((when) => [
      loaded(when, 'requests').toFixed(0),
      loaded(when, 'bytes').toFixed(1),
    ]),
    loaded('done', 'bytes', 1).toFixed(1),
    ...[percentile(longest, 0.5), percentile(longest, 1), percentile(blocked, 0.5)].map((ms) =>
      ms.toFixed(0),
    ),
  ];
  return [
    String(matters).padEnd(6),
    cell(seconds.toFixed(1)),
    ...[whole.recall1, whole.recall3, whole.sure, first.recall1, first.sure].map(part),
    ...cost.map(cell),
  ].join('  ');
}
