/** 检查数据并建成网站：npm run build */
import { buildSite } from '../src/site/build.ts';
import { run } from '../src/site/command.ts';

await run(() => buildSite(console.log));
