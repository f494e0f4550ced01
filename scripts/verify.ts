import { runCommand } from '../src/build/command/command.ts';
import { argument } from '../src/build/command/option.ts';
import { siteFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'verify',
    does: '核对建成或已经发布的网站：只看公布的文件，逐个文件、逐条记录、逐期重算。',
    options: { site: argument('目录或网址', '网站在哪里', siteFolder()) },
    examples: {
      'npm run verify': '核对刚建成的网站',
      'npm run verify -- https://…/': '核对已经发布的网站',
    },
    exits: { 0: '核对无误', 1: '有对不上的，逐个写明' },
  },
  async ({ site }) => {
    const { openSite } = await import('../src/publish/published-site.ts');
    const { verifySite } = await import('../src/publish/verify.ts');
    const { verdictText } = await import('../src/words/publish-text.ts');
    const verdict = await verifySite(await openSite(site));
    console.log(verdictText(verdict));
    return verdict.differences.length === 0 ? 0 : 1;
  },
);
