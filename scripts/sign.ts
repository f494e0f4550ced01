import { runCommand } from '../src/build/command/command.ts';
import { words } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'sign',
    does: '给定版记录签名，谁都可以用 minisign 核对。钥匙放在项目外面，密码写在环境变量 MINGZE_SIGNING_PASSWORD 里。',
    options: {
      key: words('文件', '钥匙在哪里，不写的看环境变量 MINGZE_SIGNING_KEY'),
      new: words('文件', '造一把新的钥匙放在那里，公布它的公钥；什么也不签'),
    },
    examples: {
      'npm run sign -- --new ~/明责.pem': '头一次：造一把钥匙',
      'npm run sign -- --key ~/明责.pem': '定版以后签名，再一起提交',
    },
    exits: { 0: '签好了，或造好了' },
  },
  async ({ key, new: fresh }) => {
    const { givenKey, makeKey, password, signPublications } = await import(
      '../src/publish/sign.ts'
    );
    const { signText } = await import('../src/words/sign-text.ts');
    if (fresh !== '') {
      console.log(signText.made(fresh, await makeKey(fresh, password())));
      return 0;
    }
    const signed = await signPublications(givenKey(key), password());
    console.log(signText.signed(signed.publication, signed.key));
    return 0;
  },
);
