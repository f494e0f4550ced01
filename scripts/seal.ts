import { runCommand } from '../src/build/command/command.ts';
import { date, flag } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'seal',
    does: '定版：检查通过、网站能建成，才写账本、公布时的副本、定版记录和网址清单。',
    options: {
      check: flag('只看有没有没定版的改动，什么也不写'),
      day: date('今天是哪一天：离最近一次定版两年以上的才要写，免得时钟错了'),
    },
    examples: {
      'npm run seal': '定版；把 data/ 里写好的文件一起提交',
      'npm run seal -- --check': '是否都已定版',
    },
    exits: { 0: '定好了，或都已定版', 1: '数据有错误；加 --check 时是有没定版的改动' },
  },
  async ({ check, day }) => {
    const { nextPublication, sealSite } = await import('../src/build/seal-site.ts');
    const { sealText, unsealedText } = await import('../src/words/publish-text.ts');
    if (check) {
      const next = await nextPublication();
      console.log(unsealedText(next?.publication));
      return next === undefined ? 0 : 1;
    }
    const { needRightClock } = await import('../src/build/need-right-clock.ts');
    await needRightClock(day);
    const { publication, newUrls } = await sealSite(console.log);
    console.log(sealText(publication, newUrls));
    if (publication !== undefined) await signIfSigning();
    return 0;
  },
);

/** Signs what was sealed where the key is at hand; reminds of it where the district signs and it is not. */
async function signIfSigning(): Promise<void> {
  const { hasKey, isSigning, givenKey, password, signPublications } = await import(
    '../src/publish/sign.ts'
  );
  const { signText } = await import('../src/words/sign-text.ts');
  if (hasKey()) {
    const { publication, key } = await signPublications(givenKey(''), password());
    console.log(signText.signed(publication, key));
  } else if (isSigning()) console.log(signText.remember);
}
