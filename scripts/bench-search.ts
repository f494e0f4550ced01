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
    },
    examples: {
      'npm run bench:search -- --misses': '量一遍，列出答错的',
      'npm run bench:search -- --more 10000': '清单长到一万条时会怎样',
    },
    exits: { 0: '量完了' },
  },
  async ({ queries, misses, more }) => {
    const { benchSearch } = await import('../tests/bench/search/run.ts');
    await benchSearch({ file: queries, withMisses: misses, more }, console.log);
    return 0;
  },
);
