import { runCommand } from '../src/build/command/command.ts';

await runCommand(
  {
    name: 'test',
    does: '全部测试：格式、类型、代码、数据和示例，在 Node 和真实浏览器里。最后一行是 N passed, N failed。',
    options: {},
    examples: { 'npm install && npm test': '从头测一遍；Debian 上以 root 运行时自动装好浏览器' },
    exits: { 0: '全部通过', 1: '有没通过的' },
  },
  async () => {
    const { runTests } = await import('../tests/run-all.ts');
    return (await runTests('all')) ? 0 : 1;
  },
);
