import type { Cost } from '../process-cost.ts';
import type { Size } from './generate.ts';

export function head({ powers, tasks, specs, charts }: Size): string {
  return `生成：权责事项 ${powers}，职责任务 ${tasks}，工作规范 ${specs}，任务的施工图 ${charts}`;
}

export function costLine(command: string, { exit, seconds, cpu, peak }: Cost): string {
  const memory = (peak / 1024 ** 3).toFixed(2);
  const failed = exit === 0 ? '' : `，没有通过（退出码 ${exit}）`;
  return `${command.padEnd(7)} 用时 ${seconds.toFixed(1)} 秒，处理器 ${cpu.toFixed(1)} 秒，内存最多 ${memory} GB${failed}`;
}

export function countLine(what: string, count: number): string {
  return `${what}：${count.toLocaleString('zh-CN')}`;
}
