/** 搜索质量：npm run bench:search -- [--queries 文件] [--misses]。先建好站再测，各引擎用同一批记录。 */
import { parseArgs } from 'node:util';
import { run } from '../src/site/command.ts';
import { benchSearch } from '../tests/bench/search/run.ts';

await run(async () => {
  const { values } = parseArgs({
    options: {
      queries: { type: 'string', default: 'tests/search/queries.csv' },
      misses: { type: 'boolean', default: false },
    },
  });
  await benchSearch(values.queries, values.misses, console.log);
});
