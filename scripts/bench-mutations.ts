import { runCommand } from '../src/build/command/command.ts';
import { location, wholeNumber, words } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'bench:mutations',
    does: '量检查认得出多少错：把好的数据弄坏几千处，看拒绝了没有、报的位置对不对；意思没变的改写，看收不收。',
    options: {
      rounds: wholeNumber('遍数', '每一种弄坏的办法试几遍，每遍换一处', { standard: 1, least: 1 }),
      only: words('名称', '只试名称这样开头的，例如 option-near:duties/role:0'),
      data: location('目录', '另外弄坏一份真的数据，比如 data；不写就只用测试的两个区', ''),
    },
    examples: {
      'npm run bench:mutations': '量一遍，列出不对的',
      'npm run bench:mutations -- --rounds 3': '多量几处',
      'npm run bench:mutations -- --only days:': '只看日期的写法',
      'npm run bench:mutations -- --data data': '连这个区自己的数据一起',
    },
    exits: { 0: '要拒绝的都拒绝了，位置都对，意思没变的都收了', 1: '有不对的' },
  },
  async ({ rounds, only, data }) => {
    const [{ benchMutations }, { localToday }] = await Promise.all([
      import('../tests/bench/mutations/run.ts'),
      import('../src/dates/local-today.ts'),
    ]);
    const options = { rounds, only: only || undefined, data: data || undefined };
    return benchMutations({ ...options, today: localToday() }, console.log) ? 0 : 1;
  },
);
