/** The bench of the process that stays: on a copy of the data, which has to be there before anybody reads its settings. */
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';

const WORK = path.resolve(import.meta.dirname, '../../../.build/bench-warm');

/** Edits the copy, and says what it took. Returns whether every site was what it was to be. */
export async function benchProcess(
  options: { readonly edits: number; readonly seed: number },
  log: (line: string) => void,
): Promise<boolean> {
  const data = path.join(WORK, 'data');
  await rm(WORK, { recursive: true, force: true });
  await cp(process.env['MINGZE_DATA'] ?? '', data, { recursive: true });
  process.env['MINGZE_DATA'] = data;
  process.env['MINGZE_DIST'] = path.join(WORK, 'site');
  process.env['MINGZE_WORK'] = path.join(WORK, 'work');
  const { benchWarm } = await import('./warm.ts');
  const { busy, refused, heap, wrong } = await benchWarm(options, log);
  const sorted = busy.toSorted((left, right) => left - right);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  log(
    `建成 ${busy.length} 次，${refused} 次数据有错误；处理器时间中位数 ${at(0.5)} 秒，最多 ${at(1)} 秒。`,
  );
  const [first = 0, last = 0] = [heap[Math.floor(heap.length / 4)], heap.at(-1)];
  log(`用着的内存：四分之一处 ${first.toFixed(0)} MB，最后 ${last.toFixed(0)} MB。`);
  for (const edit of wrong) log(`改了 ${edit} 处以后，与从头建的不一样。`);
  return wrong.length === 0;
}
