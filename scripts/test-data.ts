import { runCommand } from '../src/build/command/command.ts';

await runCommand(
  {
    name: 'test:data',
    does: '只测数据：检查、建站、是否定版、核对，再在真实浏览器里看每张清单的第一条。最后一行是 N passed, N failed。',
    options: {},
    examples: {
      'npm run test:data': '改了数据以后',
      'MINGZE_DATA=../甲区 npm run test:data': '测另一个区的数据',
    },
    exits: { 0: '全部通过', 1: '有没通过的' },
  },
  async () => {
    const { runTests } = await import('../tests/run-all.ts');
    return (await runTests('data')) ? 0 : 1;
  },
);
