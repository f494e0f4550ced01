/** 检查数据并建成网站：npm run build */
import { buildSite } from '../src/build/build.ts';
import { run } from '../src/build/command.ts';

await run(() => buildSite(console.log));
