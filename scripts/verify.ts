/** 核对建成或已经发布的网站：npm run verify -- [目录或网址]。只看公布的文件，有一处对不上就以 1 结束。 */
import { parseArgs } from 'node:util';
import { run } from '../src/build/command.ts';
import { openSite } from '../src/publish/published-site.ts';
import { verifySite } from '../src/publish/verify.ts';
import { siteFolder } from '../src/site/folders.ts';
import { usage } from '../src/site/user-error.ts';
import { verdictText } from '../src/words/publish-text.ts';

await run(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  if (positionals.length > 1) throw usage('一次核对一个网站：npm run verify -- 目录或网址');
  const verdict = await verifySite(await openSite(positionals[0] ?? siteFolder()));
  console.log(verdictText(verdict));
  process.exitCode = verdict.differences.length === 0 ? 0 : 1;
});
