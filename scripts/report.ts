/** 数据质量报告：npm run report -- [--data 目录] */
import { parseArgs } from 'node:util';
import { renderText } from '../src/check/render/text.ts';
import { quality } from '../src/model/quality.ts';
import { run, UserError } from '../src/site/command.ts';
import { dataFolder } from '../src/site/folders.ts';
import { currentModel, loadModel } from '../src/site/model.ts';
import { qualityText } from '../src/site/quality-text.ts';

await run(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string', default: dataFolder() } } });
  const { problems, tables } = await loadModel(values.data);
  if (tables === undefined) throw new UserError(renderText(problems));
  console.log(qualityText(quality(currentModel())));
});
