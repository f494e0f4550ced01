import { runCommand } from '../src/build/command/command.ts';
import { flag, location, wholeNumber } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'bench:search',
    does: '量搜索的质量和快慢：建好站，在真实浏览器里逐条查，别的引擎用同一批记录。',
    options: {
      queries: location('文件', '查询的文件', 'tests/search/queries.csv'),
      misses: flag('列出第一条不对的查询'),
      more: wholeNumber('条数', '另加多少条生成的记录', { standard: 0, least: 0 }),
      scale: wholeNumber('条数', '不建站，只建搜索要的文件：事项长到这么多条时的快慢和质量', {
        standard: 0,
        least: 0,
      }),
    },
    examples: {
      'npm run bench:search -- --misses': '量一遍，列出答错的',
      'npm run bench:search -- --more 10000': '清单长到一万条时会怎样',
      'npm run bench:search -- --scale 10000': '事项长到一万条时会怎样',
    },
    exits: { 0: '量完了' },
  },
  async ({ queries, misses, more, scale }) => {
    if (scale > 0) {
      const { benchScaled } = await import('../tests/bench/search/scaled.ts');
      await benchScaled(scale, console.log);
      return 0;
    }
    const { benchSearch } = await import('../tests/bench/search/run.ts');
    await benchSearch({ file: queries, withMisses: misses, more }, console.log);
    return 0;
  },
);
