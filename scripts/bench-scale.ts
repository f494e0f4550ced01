import { runCommand } from '../src/build/command/command.ts';
import { wholeNumber } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'bench:scale',
    does: '量清单长了以后的快慢：生成和上报的一样多的权责事项、任务、规范和施工图，逐个命令量一遍。',
    options: {
      records: wholeNumber('条数', '一共生成多少条；0 是上报的 8895 条', { standard: 0, least: 0 }),
    },
    examples: {
      'npm run bench:scale': '按上报的数量量一遍',
      'npm run bench:scale -- --records 100000': '十万条时会怎样',
    },
    exits: { 0: '量完了', 1: '有命令没有通过' },
  },
  async ({ records }) => {
    const [{ benchScale }, { REPORTED, sizeOf }] = await Promise.all([
      import('../tests/bench/scale/run.ts'),
      import('../tests/bench/scale/generate.ts'),
    ]);
    const passed = await benchScale(records === 0 ? REPORTED : sizeOf(records), console.log);
    return passed ? 0 : 1;
  },
);
