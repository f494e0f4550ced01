import { runCommand } from '../src/build/command/command.ts';
import { location, wholeNumber } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'bench:load',
    does: '量服务器上的快慢：nginx 用网站自己的设置，比有没有预先压缩；边看边发布，数出错的和新旧混着的。',
    options: {
      switches: wholeNumber('次数', '边看边发布几次', { standard: 20, least: 1 }),
      seconds: wholeNumber('秒数', '每一种量几秒；0 是只看发布', { standard: 4, least: 0 }),
      site: location('目录', '用已经建好的网站；不写就建测试用的那个区', ''),
    },
    examples: { 'npm run bench:load': '发布 20 次，量一遍' },
    exits: { 0: '量完了，没有出错的', 1: '有出错的，或者没有 nginx' },
  },
  async (values) => {
    const { benchLoad } = await import('../tests/bench/load/run.ts');
    return (await benchLoad(values, console.log)) ? 0 : 1;
  },
);
