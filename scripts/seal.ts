/** 定版：npm run seal -- [--check]。检查通过、网站能建成后写账本、副本、定版记录和网址清单；--check 只看有没有没定版的改动。 */
import { parseArgs } from 'node:util';
import { run } from '../src/build/command.ts';
import { nextPublication, sealSite } from '../src/build/seal-site.ts';
import { sealText, unsealedText } from '../src/words/publish-text.ts';

await run(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (values.check) {
    const next = await nextPublication();
    console.log(unsealedText(next?.publication));
    process.exitCode = next === undefined ? 0 : 1;
  } else {
    const { publication, newUrls } = await sealSite();
    console.log(sealText(publication, newUrls));
  }
});
