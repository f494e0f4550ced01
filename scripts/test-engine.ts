import { runCommand } from '../src/build/command/command.ts';

await runCommand(
  {
    name: 'test:engine',
    does: '只测代码：格式、类型、单元测试、真实浏览器测试，用 tests/ 里自己的数据。最后一行是 N passed, N failed。',
    options: {},
    examples: { 'npm run test:engine': '改了代码以后' },
    exits: { 0: '全部通过', 1: '有没通过的' },
  },
  async () => {
    const { runTests } = await import('../tests/run-all.ts');
    return (await runTests('engine')) ? 0 : 1;
  },
);
