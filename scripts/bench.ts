import { runCommand } from '../src/build/command/command.ts';
import { oneOf, wholeNumber, wholeNumbers } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'bench',
    does: '量快慢：检查、建站、改一行再建、核对、定版、起草变动，连同别的建站程序建同样的记录，轮流量几遍，给出用时、处理器、内存和倍数。',
    options: {
      records: wholeNumbers('条数', '另外生成多少条，几个就一个接一个量；0 是只用现在的数据', {
        standard: [0],
        least: 0,
      }),
      part: oneOf(
        '部分',
        '只量一部分：build 建站和再建，rows 检查、核对、定版、起草，peers 与别的建站程序比',
        { choices: ['all', 'build', 'rows', 'peers'], standard: 'all' },
      ),
      rounds: wholeNumber('遍数', '每一样量几遍', { standard: 3, least: 1 }),
    },
    examples: {
      'npm run bench': '现在的数据，量三遍；空着的两核机器上约六分钟',
      'npm run bench -- --records 0,10000,30000 --part build':
        '三种大小的建站，并在一张表里；一遍约六分钟',
      'npm run bench -- --records 10000,100000 --part rows --rounds 1':
        '一万条和十万条的检查、定版；约二十分钟，多半是十万条的',
      'npm run bench -- --records 10000 --part peers':
        '与 Eleventy、Hugo 建同样的一万条比；一遍约三分钟',
    },
    exits: { 0: '量完了', 1: '有一样没有做成' },
  },
  async ({ records, rounds, part }) => {
    const { benchWhole } = await import('../tests/bench/whole/run.ts');
    return (await benchWhole({ records, rounds, part }, console.log)) ? 0 : 1;
  },
);
