/** 检查数据：npm run check -- [--data 目录] [--format text|github|json|html] */
import { appendFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { run } from '../src/build/command.ts';
import { checkFolder } from '../src/check/check.ts';
import { renderGithub, renderGithubSummary } from '../src/check/render/github.ts';
import { renderHtml } from '../src/check/render/html.ts';
import { renderText } from '../src/check/render/text.ts';
import { dataFolder } from '../src/site/folders.ts';
import { usage } from '../src/site/user-error.ts';

const renderers = {
  text: renderText,
  github: renderGithub,
  html: renderHtml,
  json: (problems: Parameters<typeof renderText>[0]) => JSON.stringify(problems, null, 2),
};

await run(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: dataFolder() },
      format: {
        type: 'string',
        default: process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text',
      },
    },
  });
  const render = renderers[values.format as keyof typeof renderers];
  if (render === undefined)
    throw usage(`没有「${values.format}」这种格式，可选：${Object.keys(renderers).join('、')}`);
  const { problems, tables } = await checkFolder(values.data);
  console.log(render(problems));
  const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
  if (values.format === 'github' && summaryFile)
    await appendFile(summaryFile, renderGithubSummary(problems));
  process.exitCode = tables === undefined ? 1 : 0;
});
