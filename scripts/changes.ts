import { runCommand } from '../src/build/command/command.ts';
import { location } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'changes',
    does: '起草清单变动：与上次定版比较，没有登记的改动各起草一行，补在 list-changes.csv 末尾。',
    options: { data: location('目录', '数据目录', dataFolder()) },
    examples: { 'npm run changes': '起草没有登记的改动；运行两遍不会多写' },
    exits: { 0: '起草好了，或没有要登记的改动', 1: '数据有错误，读不出来' },
  },
  async ({ data }) => {
    const { draftInto } = await import('../src/publish/draft-file.ts');
    const { draftsText } = await import('../src/words/publish-text.ts');
    console.log(draftsText(await draftInto(data)));
    return 0;
  },
);
