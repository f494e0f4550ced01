import { runCommand } from '../src/build/command/command.ts';
import { location } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'templates',
    does: '给每张表写一个 Excel 模板：表头、每一列怎么填、例子，有选项的列带下拉框。',
    options: { to: location('目录', '写在哪里', 'templates') },
    examples: { 'npm run templates': '写在 templates/ 里，一张表一个 xlsx' },
    exits: { 0: '写好了' },
  },
  async ({ to }) => {
    const { writeTemplates } = await import('../src/emit/templates.ts');
    const { templateText } = await import('../src/words/template-text.ts');
    console.log(templateText.written(to, await writeTemplates(to)));
    return 0;
  },
);
