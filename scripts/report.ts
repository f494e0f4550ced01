import { runCommand } from '../src/build/command/command.ts';
import { location } from '../src/build/command/option.ts';
import { dataFolder } from '../src/site/folders.ts';

await runCommand(
  {
    name: 'report',
    does: '数据质量报告：各表行数、空单元格、情形数、民间说法数、重复的句子、失效的依据、分工有没有依据、引用写没写条次；两处写得一不一致，说到的有没有做到。',
    options: { data: location('目录', '数据目录', dataFolder()) },
    examples: { 'npm run report': '报告数据目录' },
    exits: { 0: '报告写完了', 1: '数据有错误，报告不了' },
  },
  async ({ data }) => {
    const { loadModel } = await import('../src/build/load-model.ts');
    const { renderText } = await import('../src/check/render/text.ts');
    const { quality } = await import('../src/model/quality.ts');
    const { settings } = await import('../src/site/settings.ts');
    const { FaultyData } = await import('../src/site/user-error.ts');
    const { qualityText } = await import('../src/words/quality-text.ts');
    const { problems, model } = await loadModel(data);
    if (model === undefined) throw new FaultyData(renderText(problems));
    const { consistency } = await import('../src/model/consistency.ts');
    const { consistencyText } = await import('../src/words/consistency-text.ts');
    console.log(qualityText(quality(model, settings.policy.lawsCheckedWithin)));
    console.log('');
    const nowhere = problems.filter(({ rule }) => rule === 'exclusion-leads-on').length;
    console.log(consistencyText(consistency(model, settings.policy), nowhere));
    return 0;
  },
);
