import { type Metrics, percentile } from '../search/metrics.ts';
import type { Cost, Visit } from './ask.ts';

const part = (value: number): string => (Number.isNaN(value) ? '  –  ' : value.toFixed(3));

export const qualityHead =
  '怎么搜      查询  首位   前三   前五   MRR@10 确定   确定而错 说没有 误说没有';

export function qualityLine(name: string, metrics: Metrics): string {
  const { queries, recall1, recall3, recall5, mrr, sure, sureWrong, honestNone, falseNone } =
    metrics;
  const parts = [recall1, recall3, recall5, mrr, sure, sureWrong, honestNone, falseNone];
  return [name.padEnd(7), String(queries).padStart(5), ...parts.map(part)].join('  ');
}

export const costHead =
  '第一次打开   到第一张卡片：毫秒  请求  千字节   到全部：毫秒  请求  千字节';

export function costLine(name: string, visits: readonly Visit[]): string {
  const costs = ([({ first }: Visit) => first, ({ done }: Visit) => done] as const).map((of) =>
    cellsOf(visits.map(of)),
  );
  return [name.padEnd(8), ...costs.flat().map((cell) => cell.padStart(9))].join('');
}

function cellsOf(costs: readonly Cost[]): string[] {
  const half = (of: (cost: Cost) => number) => percentile(costs.map(of), 0.5);
  return [
    half(({ ms }) => ms).toFixed(0),
    half(({ requests }) => requests).toFixed(0),
    (half(({ bytes }) => bytes) / 1000).toFixed(0),
  ];
}
