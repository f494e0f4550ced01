import { runCommand } from '../src/build/command/command.ts';
import { flag, location, recordId } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'changes',
    does: '起草清单变动：与上次定版比较，没有登记的改动各起草一行，补在 list-changes.csv 末尾。',
    options: {
      law: recordId(
        '依据编号',
        '只看这一件依据：它废止了、或它接替了别的，哪些引用要改、要登记什么',
      ),
      write: flag('与 --law 一起用，把要改的引用和变动写进表里；不加就只列出来'),
      data: location('目录', '数据目录', dataFolder()),
    },
    examples: {
      'npm run changes': '起草没有登记的改动；运行两遍不会多写',
      'npm run changes -- --law fl-daqi': '大气污染防治法废止以后，列出要改的每一处和要登记的变动',
    },
    exits: { 0: '起草好了，或没有要登记的改动', 1: '数据有错误，读不出来' },
  },
  async ({ law, write, data }) => {
    const { changeRows, draftInto, draftLawInto } = await import('../src/publish/draft-file.ts');
    const { draftsText, lawDraftText } = await import('../src/words/publish-text.ts');
    if (law === '') {
      console.log(draftsText(await draftInto(data)));
      return 0;
    }
    const draft = await draftLawInto(data, law, write);
    console.log(lawDraftText(draft, changeRows(draft.changes), write));
    return 0;
  },
);
