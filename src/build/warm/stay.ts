/** A process that makes a site again and again, whenever it is told to. */
import { attempt, type ExitCode, keepCompiled } from '../command/command.ts';
import { heapInUse } from '../heap.ts';
import { signature } from '../kept/signature.ts';
import { Warm } from '../kept/warm.ts';
import type { Order, Report } from './order.ts';

/** With more of the memory in use than this, another process does it the next time. */
const MOST = 0.6;

/** Nothing more has come for so long: there is time for what can wait. */
const REST_MS = 3000;

/** Does the work for every order that comes, one at a time, until whoever gives them is gone. */
export async function stay(work: (order: Order, warm: Warm) => Promise<ExitCode>): Promise<void> {
  keepCompiled();
  const warm = new Warm();
  const began = await signature();
  const end = () => {
    warm.close();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  process.once('disconnect', end);
  let rest: NodeJS.Timeout | undefined;
  let resting: Promise<unknown> = Promise.resolve();
  process.on('message', async (order: Order) => {
    clearTimeout(rest);
    await resting;
    if ((await signature()) !== began) return tell({ kind: 'stale' });
    const before = process.cpuUsage();
    const code = await attempt(async () => {
      const { settleData } = await import('../alone.ts');
      await settleData(console.log);
      return work(order, warm);
    });
    const { user, system } = process.cpuUsage(before);
    globalThis.gc?.();
    const { bytes: heap, share } = heapInUse();
    const isLast = Math.max(share, warm.emitting?.heap ?? 0) > MOST;
    if (isLast) await writeDown(warm);
    tell({ kind: 'done', code, isLast, heap, busy: (user + system) / 1e6 });
    rest = setTimeout(() => {
      resting = writeDown(warm);
    }, REST_MS);
  });
}

/** Beside whoever else uses the folder. What cannot be written is not needed: the next process makes more anew. */
async function writeDown(warm: Warm): Promise<void> {
  const { alone, working } = await import('../alone.ts');
  await alone(
    [working()],
    () => {},
    () => warm.writeDown(),
  ).catch(() => {});
}

const tell = (report: Report): void => void process.send?.(report);
