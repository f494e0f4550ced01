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
    if (warm) {
      const { benchProcess } = await import('../tests/bench/edits/process.ts');
      return (await benchProcess(options, console.log)) ? 0 : 1;
    }
    if (usual) {
      const { benchUsual, usualLines } = await import('../tests/bench/edits/usual.ts');
      await benchUsual((one) => console.log(usualLines(one).join('\n')));
      return 0;
    }
    const { benchEdits } = await import('../tests/bench/edits/run.ts');
    const { edits, refused, kept, made, stale } = await benchEdits(options, console.log);
    console.log(`改了 ${edits} 处，${refused} 处建不成；网页留着 ${kept} 个，重做 ${made} 个。`);
    for (const one of stale) console.log(`该重做没有重做：${one}`);
    return stale.length === 0 ? 0 : 1;
  },
);
