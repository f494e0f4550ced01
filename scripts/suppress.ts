import { runCommand } from '../src/build/command/command.ts';
import { argument, location } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'suppress',
    does: '由人员结构的全数得到可以公布的：人太少的、能推算出它们的，都藏起来。全数只在读的时候用，不写进数据目录。',
    options: {
      full: argument('文件', '写着全数的 CSV，放在数据目录外面；列和人员结构的表一样', ''),
      data: location('目录', '数据目录', dataFolder()),
    },
    examples: {
      'npm run suppress -- ../内部/2026人员.csv':
        '可以公布的写在全数旁边，看过以后抄进 staffing.csv',
    },
    exits: { 0: '写好了', 1: '全数的文件有错误，加不起来也是' },
  },
  async ({ full, data }) => {
    const { suppressFile } = await import('../src/build/suppress.ts');
    const { renderText } = await import('../src/check/render/text.ts');
    const { suppressText } = await import('../src/words/suppress-text.ts');
    const result = await suppressFile(full, data);
    if ('problems' in result) {
      console.error(renderText(result.problems));
      return 1;
    }
    console.log(suppressText.written(result));
    return 0;
  },
);
