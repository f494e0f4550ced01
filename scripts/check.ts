import { appendFile } from 'node:fs/promises';
import { runCommand } from '../src/build/command/command.ts';
import { location, oneOf } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'check',
    does: '检查数据，一次列出所有错误：在哪个文件、第几行、哪一列，怎么改。',
    options: {
      data: location('目录', '数据目录', dataFolder()),
      format: oneOf('格式', '报告的格式', {
        choices: ['text', 'github', 'json', 'html'],
        standard: process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text',
      }),
    },
    examples: {
      'npm run check': '检查数据目录',
      'npm run -s check -- --format html > 报告.html': '把报告存成网页，发给改表格的人',
    },
    exits: { 0: '检查通过', 1: '数据有错误' },
  },
  async ({ data, format }) => {
    const { checkFolder } = await import('../src/check/check.ts');
    const { renderers } = await import('../src/check/render/index.ts');
    const { renderGithubSummary } = await import('../src/check/render/github.ts');
    const { problems, tables } = await checkFolder(data);
    console.log(renderers[format](problems));
    const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
    if (format === 'github' && summaryFile)
      await appendFile(summaryFile, renderGithubSummary(problems));
    return tables === undefined ? 1 : 0;
  },
);
