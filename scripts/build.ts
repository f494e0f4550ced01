import { runCommand } from '../src/build/command/command.ts';
import { date, flag } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'build',
    does: '检查数据，建成网站，放在 dist/。数据有错误时网站不动，仍是上一次的内容。',
    options: {
      day: date('照哪一天建，用来重建以前的网站，不写是今天'),
      clean: flag('全部重做，不用上一次留着的'),
      once: flag('只建这一次：网页和文件不用上一次留着的，也不给下一次留，快一些'),
    },
    examples: {
      'npm run build': '建成 dist/，可放到任何静态网站服务器',
      'npm run build -- --clean': '从头建一遍',
      'npm run build -- --once': '每次都从空文件夹开始的主机上建',
    },
    exits: { 0: '建成了', 1: '数据有错误，或公布过的网址少了' },
  },
  async ({ day, clean, once }) => {
    const { buildSite } = await import('../src/build/build.ts');
    await buildSite(console.log, { ...(day === '' ? {} : { day }), clean, once });
    return 0;
  },
);
