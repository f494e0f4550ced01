/** 起草清单变动：npm run changes -- [--data 目录]。与上次定版比较，没有登记的改动各起草一行，补在 list-changes.csv 末尾。 */
import { parseArgs } from 'node:util';
import { run } from '../src/build/command.ts';
import { draftInto } from '../src/publish/draft-file.ts';
import { dataFolder } from '../src/site/folders.ts';
import { draftsText } from '../src/words/publish-text.ts';

await run(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string', default: dataFolder() } } });
  console.log(draftsText(await draftInto(values.data)));
});
