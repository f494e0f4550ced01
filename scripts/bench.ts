import { runCommand } from '../src/build/command/command.ts';
import { flag, wholeNumber } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'bench',
    does: '量快慢：检查、建站、改一行再建、核对、定版、起草变动，连同别的建站程序建同样的记录，轮流量几遍，给出用时、处理器、内存和倍数。',
    options: {
      records: wholeNumber('条数', '另外生成多少条，例如 10000、100000；0 是只用现在的数据', {
        standard: 0,
        least: 0,
      }),
      rounds: wholeNumber('遍数', '每一样量几遍', { standard: 3, least: 1 }),
      alone: flag('只量自己，不与别的比'),
    },
    examples: {
      'npm run bench': '现在的数据，量三遍',
      'npm run bench -- --records 10000': '一万条时',
      'npm run bench -- --records 100000 --rounds 1': '十万条时，要很久',
    },
    exits: { 0: '量完了', 1: '有一样没有做成' },
  },
  async ({ records, rounds, alone }) => {
    const { benchWhole } = await import('../tests/bench/whole/run.ts');
    return (await benchWhole({ records, rounds, withPeers: !alone }, console.log)) ? 0 : 1;
  },
);
