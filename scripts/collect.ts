import { runCommand } from '../src/build/command/command.ts';
import { date, flag, location, words } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'collect',
    does: '归集上级清单：与权责清单逐项比对，写出报告、要改的行、要登记的变动和这一次登录的登记，都是草稿，不动数据。',
    options: {
      from: words('文件或目录', '上级清单，xlsx、xls 或 CSV；目录里的各个文件合在一起比'),
      out: words('目录', '报告和草稿写在哪里；不写就是 归集/登录日期'),
      day: date('上级调整日期，不知道的不写，先当作登录那天'),
      looked: date('登录日期，不写就是今天'),
      source: words('名称', '看的是哪一份上级清单；只登记过一份的，可以不写'),
      office: words('科室', '谁登记的；不写就照上一次登记的'),
      body: words('单位', '清单里没有写单位的、写的是上级单位的，是区里哪一个单位的'),
      whole: flag('上级清单是整份的：清单里没有的单位，它的事项也算取消'),
      overdue: flag('只看今天有没有超期没看的上级清单'),
      data: location('目录', '数据目录', dataFolder()),
    },
    examples: {
      'npm run collect -- --from 上级清单.xlsx --source 省级权责清单':
        '比一遍，草稿写在 归集/ 下当天的目录里',
      'npm run collect -- --from 下载/ --day 2026-11-25 --whole':
        '几个部门的文件合成整份清单，上级是 11 月 25 日调整的',
      'npm run collect -- --overdue': '超期了就以 1 退出，供定时任务使用',
    },
    exits: { 0: '比完了，有没有变化都是；没有超期', 1: '数据有错误，读不出来；超期没看' },
  },
  async ({ overdue: asked, ...wanted }) => {
    const { collect, overdue } = await import('../src/build/collect.ts');
    const { Refused } = await import('../src/site/refusal.ts');
    if (asked) {
      const { isLate, text: said } = await overdue(wanted.data);
      console.log(said);
      return isLate ? 1 : 0;
    }
    if (wanted.from === '') throw new Refused({ kind: 'nothing-to-collect' });
    console.log(await collect(wanted));
    return 0;
  },
);
