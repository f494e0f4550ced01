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
    const { Apart } = await import('../src/build/warm/apart.ts');
    const { buildText } = await import('../src/words/build-text.ts');
    const { dataFolder } = await import('../src/site/folders.ts');
    const { watchAndDo } = await import('../src/build/watch-folder.ts');
    const { run } = new Apart('publish', { to, check }, buildText.notPublished);
    const publish = watchAndDo(dataFolder(), run);
    await publish();
    console.log(`看着 ${dataFolder()}，改动检查得过、定了版的就发布。按 Ctrl-C 结束。`);
    return 0;
  },
);
