import { runCommand } from '../src/build/command/command.ts';
import { flag, location, words } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'publish',
    does: '检查、建站、核对，再换上线：换是一下子的事，不对就自动退回，什么时候停下都是完整的旧网站或者完整的新网站。',
    options: {
      to: location('目录', '发布到哪里；服务器的网页文件夹写“目录/current”', ''),
      check: words('网址', '换上以后从这个网址再看一遍，不对就退回'),
      rollback: flag('退回上一次'),
      list: flag('列出留着的各次，最近的在前'),
    },
    examples: {
      'npm run publish -- --to /srv/mingze-site': '发布',
      'npm run publish -- --to /srv/mingze-site --check https://…/': '发布，再从网址看一遍',
      'npm run publish -- --to /srv/mingze-site --rollback': '退回上一次',
    },
    exits: { 0: '发布好了，或者没有变化', 1: '没有发布，或者已经退回；原因写明了' },
  },
  async ({ to, check, rollback, list }) => {
    const { publishedText, releasesText } = await import('../src/words/published-text.ts');
    const { Refused } = await import('../src/site/refusal.ts');
    if (to === '') throw new Refused({ kind: 'publish-nowhere', command: 'publish' });
    if (list) {
      const { Target } = await import('../src/release/target.ts');
      const target = new Target(to);
      const releases = await target.releases();
      if (releases.length === 0) throw new Refused({ kind: 'nothing-published', folder: to });
      console.log(releasesText(releases, await target.liveName()));
      return 0;
    }
    const { codeOf, publishAndTell, rollBackSite } = await import('../src/build/publish-site.ts');
    if (!rollback) return publishAndTell(to, check, console.log);
    const done = await rollBackSite(to, check, console.log);
    console.log(publishedText(done, to));
    return codeOf(done);
  },
);
