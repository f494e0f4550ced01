import { runCommand } from '../src/build/command/command.ts';
import { location, wholeNumber } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'bench:together',
    does: '量几个区一起搜：同样的清单，一份索引和分给三个区比质量、快慢和大小；再量很多个区一起搜要多少。',
    options: {
      data: location('目录', '把哪个区的清单分开', 'data'),
      queries: wholeNumber('条数', '问多少条', { standard: 150, least: 1 }),
      many: wholeNumber('个数', '最多几个区', { standard: 100, least: 0 }),
    },
    examples: { 'npm run bench:together -- --many 10': '最多十个区' },
    exits: { 0: '量完了' },
  },
  async (values) => {
    const { benchTogether } = await import('../tests/bench/together/run.ts');
    await benchTogether(values, console.log);
    return 0;
  },
);
