import { runCommand } from '../src/build/command/command.ts';
import { location, words } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'watch',
    does: '发布，再看着数据：检查得过、定了版的马上发布；不行的说一声，线上仍是上一次的。每天零点过后重新发布。',
    options: {
      to: location('目录', '发布到哪里', ''),
      check: words('网址', '换上以后从这个网址再看一遍，不对就退回'),
    },
    examples: { 'npm run watch -- --to /srv/mingze-site': '一直开着，改了就发布' },
    exits: { 0: '按 Ctrl-C 结束' },
  },
  async ({ to, check }) => {
    const { Refused } = await import('../src/site/refusal.ts');
    if (to === '') throw new Refused({ kind: 'publish-nowhere', command: 'watch' });
    const { publishApart } = await import('../src/build/build-apart.ts');
    const { dataFolder } = await import('../src/site/folders.ts');
    const { watchAndDo } = await import('../src/build/watch-folder.ts');
    const asked = ['--to', to, ...(check === '' ? [] : ['--check', check])];
    const publish = watchAndDo(dataFolder(), () => publishApart(asked));
    await publish();
    console.log(`看着 ${dataFolder()}，改动检查得过、定了版的就发布。按 Ctrl-C 结束。`);
    return 0;
  },
);
