import { runCommand } from '../src/build/command/command.ts';
import { flag, location } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'fix',
    does: '把 Excel、WPS 改了写法的表格改回规定的写法：日期、数字、空格、空行空列、编码。先只列出来，不写。',
    options: {
      write: flag('写进表里；不加就只列出来'),
      data: location('目录', '数据目录', dataFolder()),
    },
    examples: {
      'npm run fix': '看看要改什么，什么也不写',
      'npm run fix -- --write': '改好；每一格的意思不变，读不准的文件不动',
    },
    exits: { 0: '没有要改的，或改好了', 1: '有要改的还没有写，或有文件读不准、没有动' },
  },
  async ({ write, data }) => {
    const { fixFolder } = await import('../src/intake/fix.ts');
    const { fixText } = await import('../src/words/fix-text.ts');
    const fixed = await fixFolder(data, write);
    console.log(fixText(fixed, write));
    const isLeft = fixed.some(
      ({ cleaned }) => cleaned === 'unclear' || (!write && cleaned !== 'clean'),
    );
    return isLeft ? 1 : 0;
  },
);
