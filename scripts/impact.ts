import { writeFile } from 'node:fs/promises';
import { runCommand } from '../src/build/command/command.ts';
import { location, words } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'impact',
    does: '改了什么、影响谁：与以前的数据比较，写明谁牵头变了、涉及哪些单位、搜索的回答、网页和大小，写成 Markdown。',
    options: {
      since: words('提交或目录', '与哪里的数据比；不写就是最近一次提交'),
      data: location('目录', '改后的数据目录', dataFolder()),
      published: words('目录或网址', '改前的网站，比大小用'),
      site: words('目录或网址', '改后的网站，比大小用'),
      out: words('文件', '写进文件；不写就显示出来'),
    },
    examples: {
      'npm run impact': '还没有提交的改动影响谁',
      'npm run impact -- --since main': '与 main 分支相比',
      'npm run impact -- --since ../改前/data --published ../改前/dist --site dist':
        '两份数据、两个建好的网站相比',
    },
    exits: { 0: '比完了，有没有改动都是', 1: '数据有错误，比不了' },
  },
  async ({ since, data, published, site, out }) => {
    const { impactOf } = await import('../src/impact/impact.ts');
    const { impactText } = await import('../src/words/impact-text.ts');
    const said = impactText(await impactOf({ since: since || 'HEAD', data, published, site }));
    if (out === '') console.log(said);
    else await writeFile(out, said);
    return 0;
  },
);
