import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../src/build/command/command.ts';
import { flag, wholeNumber } from '../src/build/command/option.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
process.env['MINGZE_DATA'] ??= path.join(ROOT, 'tests/fixtures/district');

await runCommand(
  {
    name: 'bench:edits',
    does: '量只重做变了的网页对不对：在测试的区上一处一处随机地改，每改一处，留着没有重做的网页都与从头做的逐个字节比。',
    options: {
      edits: wholeNumber('处数', '一共改几处', { standard: 300, least: 1 }),
      seed: wholeNumber('种子', '换一串随机的改动', { standard: 1, least: 0 }),
      usual: flag('只看平常的几种改动各重做多少网页、其中变了多少、因为问了什么'),
      warm: flag(
        '改文件本身，由一直开着的进程一次接一次建：每次多少处理器时间，内存长不长，与从头建的一样不一样',
      ),
    },
    examples: {
      'npm run bench:edits': '改三百处',
      'npm run bench:edits -- --edits 20 --seed 7': '另外二十处',
      'npm run bench:edits -- --usual': '哪些网页白做了',
      'npm run bench:edits -- --warm --edits 200': '一直开着，改二百处',
    },
    exits: { 0: '每一页都一样', 1: '有该重做没有重做的' },
  },
  async ({ usual, warm, ...options }) => {
    if (warm) return benchProcess(options);
    if (usual) {
      const { benchUsual } = await import('../tests/bench/edits/usual.ts');
      await benchUsual(({ said, made, changed, vain }) => {
        console.log(`${said}：重做 ${made} 个，变了 ${changed} 个`);
        const most = [...vain]
          .sort(([, left], [, right]) => right.length - left.length)
          .slice(0, 5);
        for (const [asked, files] of most)
          console.log(`  白做 ${files.length} 个：${asked}，如 ${files[0]}`);
      });
      return 0;
    }
    const { benchEdits } = await import('../tests/bench/edits/run.ts');
    const { edits, refused, kept, made, stale } = await benchEdits(options, console.log);
    console.log(`改了 ${edits} 处，${refused} 处建不成；网页留着 ${kept} 个，重做 ${made} 个。`);
    for (const one of stale) console.log(`该重做没有重做：${one}`);
    return stale.length === 0 ? 0 : 1;
  },
);

/** Edits a copy of the data, which has to be there before anybody reads its settings. */
async function benchProcess(options: { edits: number; seed: number }): Promise<0 | 1> {
  const work = path.join(ROOT, '.build/bench-warm');
  const data = path.join(work, 'data');
  await rm(work, { recursive: true, force: true });
  await cp(process.env['MINGZE_DATA'] ?? '', data, { recursive: true });
  process.env['MINGZE_DATA'] = data;
  process.env['MINGZE_DIST'] = path.join(work, 'site');
  process.env['MINGZE_WORK'] = path.join(work, 'work');
  const { benchWarm } = await import('../tests/bench/edits/warm.ts');
  const { busy, refused, heap, wrong } = await benchWarm(options, console.log);
  const sorted = busy.toSorted((left, right) => left - right);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(
    `建成 ${busy.length} 次，${refused} 次数据有错误；处理器时间中位数 ${at(0.5)} 秒，最多 ${at(1)} 秒。`,
  );
  const [first = 0, last = 0] = [heap[Math.floor(heap.length / 4)], heap.at(-1)];
  console.log(`用着的内存：四分之一处 ${first.toFixed(0)} MB，最后 ${last.toFixed(0)} MB。`);
  for (const edit of wrong) console.log(`改了 ${edit} 处以后，与从头建的不一样。`);
  return wrong.length === 0 ? 0 : 1;
}
