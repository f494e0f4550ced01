import { runCommand } from '../src/build/command/command.ts';
import { flag, location, oneOf, words } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'init',
    does: '给一个区另起一份数据：写好设置和每张表的表头，留下哪个区都一样的行。不写选项就一问一答。',
    options: {
      district: words('区名', '区的名称，不带省和市'),
      code: words('代码', '六位行政区划代码'),
      name: words('名称', '网站名称'),
      sponsor: words('单位', '主办单位'),
      undertaker: words('单位', '承办单位'),
      hotline: words('号码', '服务热线'),
      site: words('网址', '公开的网址，只写到域名'),
      base: words('路径', '网站所在的路径，前后都有 /'),
      identity: words('标识码', '政府网站标识码'),
      status: oneOf('状态', '示例还是正式', {
        choices: ['example', 'official'],
        standard: 'example',
      }),
      to: location('目录', '新的数据放在哪里', dataFolder()),
      from: location('目录', '从哪一份数据里留下哪个区都一样的行', dataFolder()),
      aside: flag('那里已经有数据的，整个改名留着，新的放在原处'),
    },
    examples: {
      'npm run init': '一问一答',
      'npm run init -- --district 云山区 --code 370799 --to 云山区': '不问，写在“云山区”目录里',
    },
    exits: { 0: '写好了', 1: '回答不写，什么也没有动' },
  },
  async ({ to, from, aside, code, name, identity, ...said }) => {
    const { beginDistrict } = await import('../src/init/init.ts');
    const { askDistrict, atTerminal } = await import('../src/build/ask-district.ts');
    const { initText } = await import('../src/words/init-text.ts');
    const typed = { ...said, districtCode: code, siteName: name, siteIdCode: identity };
    const isAsked = process.stdin.isTTY && said.district === '' && code === '';
    if (!isAsked) {
      console.log(initText.begun(await beginDistrict(typed, { from, to, aside })));
      return 0;
    }
    const asked = await atTerminal((question) => askDistrict(to, aside, question));
    if (asked === undefined) return 1;
    console.log(initText.begun(await beginDistrict(asked.answers, { from, to, ...asked })));
    return 0;
  },
);
