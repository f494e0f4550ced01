import { access } from 'node:fs/promises';
import { attempt, runCommand } from '../src/build/command/command.ts';
import { port } from '../src/build/command/option.ts';
import { dataFolder, siteFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'start',
    does: '检查、建站、打开服务，数据改动后和每天零点过后自动重建。',
    options: { port: port() },
    examples: { 'npm start': '打开网站', 'npm start -- --port 8080': '换一个端口' },
    exits: { 0: '按 Ctrl-C 结束', 1: '数据有错误，也没有上一次的网站可以打开' },
  },
  async (values) => {
    const { needPort } = await import('../src/build/free-port.ts');
    await needPort(values.port, 'start');
    const { buildSite } = await import('../src/build/build.ts');
    const { buildApart } = await import('../src/build/build-apart.ts');
    const { watchAndDo } = await import('../src/build/watch-folder.ts');
    const { serveSite } = await import('../src/build/serve.ts');
    const built = await attempt(async () => {
      await buildSite(console.log);
      return 0;
    });
    const hasSite = await access(siteFolder()).then(
      () => true,
      () => false,
    );
    if (!hasSite) return built;
    const { address } = await serveSite(values.port);
    console.log(`网站已经打开：${address}`);
    console.log(`改动 ${dataFolder()} 里的文件并保存，网站会自动更新。按 Ctrl-C 结束。`);
    watchAndDo(dataFolder(), buildApart);
    return 0;
  },
);
