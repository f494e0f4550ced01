import type { ColdStart } from './browser.ts';
import { type Metrics, percentile } from './metrics.ts';

const part = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '  –  ' : value.toFixed(3);

export const tableHead = `${'引擎'.padEnd(10)} 集合   查询  MRR@10 首位  前三  前五  零结果 错认  首位单位 确定  确定而错 对而不确定 说没有 误说没有 清单外（查询） 前三有合理牵头`;

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
    sure,
    sureWrong,
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
    part(sure),
    part(sureWrong),
    part(rightNotSure),
    part(honestNone),
    part(falseNone),
    `${part(outsideRight)} (${outsideQueries})`,
    part(plausibleLead),
  ].join('  ');
}

export function latencyLine(name: string, milliseconds: readonly number[]): string {
  return `${name}：中位 ${percentile(milliseconds, 0.5).toFixed(1)} ms，95% 在 ${percentile(milliseconds, 0.95).toFixed(1)} ms 内`;
}

export function costLine(name: string, visits: readonly ColdStart[]): string {
  const spread = (values: readonly number[], unit: string) =>
    `中位 ${percentile(values, 0.5).toFixed(0)}${unit}、最多 ${Math.max(...values).toFixed(0)}${unit}`;
  const requests = spread(
    visits.map((visit) => visit.requests),
    ' 个请求',
  );
  const kilobytes = spread(
    visits.map((visit) => visit.bytes / 1000),
    ' kB',
  );
  return `${name}：${requests}；${kilobytes}`;
}

export function enlargedLine(more: number, seconds: number): string {
  return `全文另加 ${more} 条生成的记录，索引用时 ${seconds.toFixed(0)} 秒`;
}
