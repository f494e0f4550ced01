/** 数据质量报告：npm run report -- [--data 目录] */
import { parseArgs } from 'node:util';
import { run } from '../src/build/command.ts';
import { loadModel } from '../src/build/load-model.ts';
import { renderText } from '../src/check/render/text.ts';
import { currentModel } from '../src/model/current.ts';
import { quality } from '../src/model/quality.ts';
import { dataFolder } from '../src/site/folders.ts';
import { UserError } from '../src/site/user-error.ts';
import { qualityText } from '../src/words/quality-text.ts';

await run(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string', default: dataFolder() } } });
  const { problems, tables } = await loadModel(values.data);
  if (tables === undefined) throw new UserError(renderText(problems));
  console.log(qualityText(quality(currentModel())));
});
