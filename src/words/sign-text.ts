/** What the command that signs says in a terminal. */
import type { Publication } from '../ledger/ledger.ts';

export const signText = {
  made: (file: string, key: string): string =>
    [
      `造好了钥匙 ${key}，放在 ${file}。收好它，另存一份在别的地方；谁拿到它，谁就能替本区签名。`,
      '公钥写在 data/signing-key.pub，请提交，并在别的地方也公布一次（政府网站、公告）。',
    ].join('\n'),
  signed: ({ number, date }: Publication, key: string): string =>
    `第 ${number} 期（${date}）用钥匙 ${key} 签好了。请把 data/publications.csv.minisig 和 data/signing-key.pub 一起提交。`,
  /** After a publication of a district that signs, where no key was at hand. */
  remember: '本区的定版都有签名，这一期还没有。请运行 npm run sign，再一起提交。',
} as const;
