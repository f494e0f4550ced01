import { runCommand } from '../src/build/command/command.ts';
import { flag, location, manyArguments, pairs, words } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'import',
    does: '把部门的表格（xlsx、xls、csv，什么编码都行）变成表里的行。先只报告每一行收不收、为什么，不写。',
    options: {
      files: manyArguments('文件…', '要导入的文件，可以写几个'),
      table: words('表名', '导入哪张表，写表名或英文名；不写就按表头认'),
      body: words('单位', '文件里的单位不在单位表里的，都记作这个单位'),
      fill: pairs('列=值,…', '文件里没有的列，一律填这个值'),
      laws: flag('依据表里没有的，也起草进 laws.csv，并引用它'),
      write: flag('写进表里；不加就只报告'),
      data: location('目录', '数据目录', dataFolder()),
    },
    examples: {
      'npm run import -- 权责清单.xls': '看看这份清单收得下多少，什么也不写',
      'npm run import -- 权责清单.xls --body 区农业农村局 --write':
        '都记作区农业农村局的，写进 powers.csv',
      'npm run import -- 任务.csv --table tasks --fill 生效日期=2026-01-01':
        '导入职责任务，新的行都从那一天生效',
    },
    exits: { 0: '每一行事项都收得下', 1: '有的行拒绝了，原因写在报告里；或者数据读不出来' },
  },
  async ({ data, ...wishes }) => {
    const { importFiles } = await import('../src/intake/import.ts');
    const { importText, nothingNamed } = await import('../src/words/import-text.ts');
    if (wishes.files.length === 0) {
      console.error(nothingNamed);
      return 2;
    }
    const draftsLaws = wishes.laws;
    const plans = await importFiles({ ...wishes, draftsLaws, folder: data });
    for (const plan of plans) console.log(importText(plan, { written: wishes.write, draftsLaws }));
    const isRefused = plans.some((plan) => plan.outcomes.some(({ kind }) => kind === 'refused'));
    return isRefused ? 1 : 0;
  },
);
