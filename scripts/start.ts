import { access } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../src/build/command/command.ts';
import { port } from '../src/build/command/option.ts';
import { dataFolder, siteFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'start',
    does: '检查、建站、打开服务，数据改动后和每天零点过后自动重建。已经有建好的，先打开再更新。',
    options: { port: port() },
    examples: { 'npm start': '打开网站', 'npm start -- --port 8080': '换一个端口' },
    exits: { 0: '按 Ctrl-C 结束', 1: '数据有错误，也没有上一次的网站可以打开' },
  },
  async (values) => {
    const { needPort } = await import('../src/build/free-port.ts');
    await needPort(values.port, 'start');
    const { Apart } = await import('../src/build/warm/apart.ts');
    const { buildText } = await import('../src/words/build-text.ts');
    const { watchAndDo } = await import('../src/build/watch-folder.ts');
    const { serveSite } = await import('../src/build/serve.ts');
    const { MANIFEST } = await import('../src/publish/manifest.ts');
    const hasSite = () =>
      access(path.join(siteFolder(), MANIFEST)).then(
        () => true,
        () => false,
      );
    // A whole site of before is there at once; what is new comes when it has been built.
    const isThere = await hasSite();
    const apart = new Apart('build', {}, buildText.notBuilt);
    if (!isThere) {
      const built = await apart.run();
      if (!(await hasSite())) return built === 1 ? 1 : 2;
    }
    const { address } = await serveSite(values.port);
    console.log(`网站已经打开：${address}`);
    if (isThere) console.log('先打开的是上一次建成的，正在照现在的数据更新。');
    console.log(`改动 ${dataFolder()} 里的文件并保存，网站会自动更新。按 Ctrl-C 结束。`);
    const update = watchAndDo(dataFolder(), async () => {
      if ((await apart.run()) === 0) void apart.getReady();
    });
    if (isThere) await update();
    else void apart.getReady();
    return 0;
  },
);
