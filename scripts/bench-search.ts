/** 搜索质量：npm run bench:search -- [--queries 文件] [--misses] [--more 条数]。先建好站再测，各引擎用同一批记录。 */
import { parseArgs } from 'node:util';
import { run } from '../src/build/command.ts';
import { UserError } from '../src/site/user-error.ts';
import { benchSearch } from '../tests/bench/search/run.ts';

await run(async () => {
  const { values } = parseArgs({
    options: {
      queries: { type: 'string', default: 'tests/search/queries.csv' },
      misses: { type: 'boolean', default: false },
      more: { type: 'string', default: '0' },
    },
  });
  const more = Number(values.more);
  if (!Number.isInteger(more) || more < 0)
    throw new UserError(`--more 要写一个条数，现在是「${values.more}」。`);
  await benchSearch({ file: values.queries, withMisses: values.misses, more }, console.log);
});
