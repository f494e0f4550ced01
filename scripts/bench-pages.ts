import { runCommand } from '../src/build/command/command.ts';
import { location, wholeNumber } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'bench:pages',
    does: '量网页：每一种最长的一页有多重、几个元素、没碰以前取几个脚本，Lighthouse 打几分；过了上限的标出来。',
    options: {
      site: location('目录', '用已经建好的网站；不写就用 dist，没有先建', ''),
      rounds: wholeNumber('遍数', 'Lighthouse 每页看几遍，取最好的；0 是只量大小', {
        standard: 3,
        least: 0,
      }),
    },
    examples: {
      'npm run bench:pages': '建好的网站，看三遍',
      'npm run bench:pages -- --rounds 0': '只量大小，几秒',
    },
    exits: { 0: '都在上限以内', 1: '有过了上限的' },
  },
  async (options) => {
    const { benchPages } = await import('../tests/bench/pages/run.ts');
    return (await benchPages(options, console.log)) ? 0 : 1;
  },
);
