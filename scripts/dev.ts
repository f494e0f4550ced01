import { runCommand } from '../src/build/command/command.ts';
import { port } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'dev',
    does: '边改边看：保存后打开着的页面自动更新，有错误就显示在页面上。',
    options: { port: port() },
    examples: { 'npm run dev -- --port 8080': '换一个端口' },
    exits: { 0: '按 Ctrl-C 结束' },
  },
  async (values) => {
    const { needPort } = await import('../src/build/free-port.ts');
    await needPort(values.port, 'dev');
    // Before Astro, which would show what is wrong with them as a fault of its own.
    await import('../src/site/settings.ts');
    const { dev } = await import('astro');
    await dev({ server: { port: values.port } });
    return 0;
  },
);
