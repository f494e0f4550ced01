/** 定版：npm run seal -- [--data 目录] [--check]。检查通过后写账本、副本和定版记录；--check 只看有没有没定版的改动。 */
import { parseArgs } from 'node:util';
import { nextPublication, writeSealed } from '../src/publish/seal-folder.ts';
import { sealText } from '../src/publish/text.ts';
import { run } from '../src/site/command.ts';
import { dataFolder } from '../src/site/folders.ts';

await run(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: dataFolder() },
      check: { type: 'boolean', default: false },
    },
  });
  const next = await nextPublication(values.data);
  if (next !== undefined && !values.check) await writeSealed(values.data, next);
  console.log(sealText(next?.publication, values.check));
  process.exitCode = next !== undefined && values.check ? 1 : 0;
});
