import { maybeGarbled, ungarbled } from '../garbled.ts';
import { defineTextRule } from '../rule.ts';

/** What is left of characters that an encoding does not have, and of bytes that were given up. */
const LOST = /\?{3,}|^\?{2,}$|锟斤|斤拷|烫烫烫/;
const OF_LOST = /[?锟斤烫]/;

export const textReadable = defineTextRule({
  id: 'text-readable',
  title: '文字不能是乱码，也不能变成一串问号',
  why: '从别的文件里粘贴、用错编码打开过的一格，汉字变成了别的字或问号，网站上就照样印出来。',
  scope: '文字',
  level: '错误',
  suspects: (character) => OF_LOST.test(character) || maybeGarbled(character),
  check(text) {
    if (LOST.test(text))
      return { wrong: '里面的汉字丢了，成了问号或乱码', cure: '从原来的文件里重新抄一遍这一格' };
    const meant = ungarbled(text);
    if (meant === undefined) return undefined;
    return { wrong: '是用错编码读出来的乱码', cure: `像是「${meant}」，核对后重新输入` };
  },
});
