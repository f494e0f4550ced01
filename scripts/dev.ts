/** 边改边看：npm run dev -- [--port 端口] */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { run } from '../src/build/command.ts';

await run(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  await dev({ server: { port: Number(values.port) } });
});
