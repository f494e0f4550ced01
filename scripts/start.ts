/** 检查、建站、打开服务，数据改动后和每天零点过后自动重建：npm start -- [--port 端口] */
import { watch } from 'node:fs';
import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build.ts';
import { run } from '../src/build/command.ts';
import { eachDay } from '../src/build/each-day.ts';
import { oneAtATime } from '../src/build/one-at-a-time.ts';
import { serveSite } from '../src/build/serve.ts';
import { dataFolder, siteFolder } from '../src/site/folders.ts';
import { usage } from '../src/site/user-error.ts';

await run(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw usage(`端口应为 1 到 65535 的整数，不是「${values.port}」。`);

  const rebuild = oneAtATime(() => run(() => buildSite(console.log)));
  await rebuild();
  const hasSite = await access(siteFolder()).then(
    () => true,
    () => false,
  );
  if (!hasSite) return;
  process.exitCode = 0;
  const { address } = await serveSite(port);
  console.log(`网站已经打开：${address}`);
  console.log(`改动 ${dataFolder()} 里的文件并保存，网站会自动更新。按 Ctrl-C 结束。`);
  watch(dataFolder(), () => void rebuild());
  eachDay(rebuild);
});
