import { runCommand } from '../src/build/command/command.ts';
import { argument, flag, words } from '../src/build/command/option.ts';
import { siteFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'verify',
    does: '核对建成或已经发布的网站：只看公布的文件，逐个文件、逐条记录、逐期重算。',
    options: {
      site: argument('目录或网址', '网站在哪里', siteFolder()),
      rebuild: flag('从公布的数据把网站重建一遍，逐个字节比较'),
      link: words(
        '以前的',
        '以前的网站、数据目录、publications.csv、manifest.json 或抄下的环，要接得上',
      ),
      key: words('公钥', '要有这把钥匙的签名，写公钥或它的文件'),
    },
    examples: {
      'npm run verify': '核对刚建成的网站',
      'npm run verify -- https://…/ --rebuild': '核对已经发布的网站，每一个字节都重建',
      'npm run verify -- https://…/ --link 存下的.csv': '以前公布的有没有改写过',
    },
    exits: { 0: '核对无误', 1: '有对不上的，逐个写明' },
  },
  async ({ site, rebuild, link, key }) => {
    const { openSite } = await import('../src/publish/published-site.ts');
    const { inHand, verifySite } = await import('../src/publish/verify.ts');
    const { verdictText } = await import('../src/words/verdict-text.ts');
    const opened = await openSite(site);
    const verdict = await verifySite(opened, await inHand(link, key));
    const { compareWithRebuilt } = await import('../src/build/rebuild.ts');
    const rebuilt = rebuild ? await compareWithRebuilt(opened, console.error) : undefined;
    const differences = [...verdict.differences, ...(rebuilt?.differences ?? [])];
    console.log(verdictText({ ...verdict, differences, rebuilt: rebuilt?.files }));
    return differences.length === 0 ? 0 : 1;
  },
);
