import { codeOf } from '../problem.ts';
import { defineTextRule } from '../rule.ts';

/** Kangxi radicals and compatibility ideographs come from PDF files; spaces of other widths from web pages. */
const LOOKALIKE = /[\u2E80-\u2FDF\uF900-\uFAFF]|(?! )\p{Zs}/u;

export const textNoLookalike = defineTextRule({
  id: 'text-no-lookalike',
  title: '不要用样子相同的异体字符',
  why: '从 PDF 复制来的“⼀”与“一”看着一样，搜索时却是两个字。',
  scope: '文字',
  level: '错误',
  suspects: (character) => LOOKALIKE.test(character),
  check(text) {
    const match = LOOKALIKE.exec(text);
    if (match === null) return undefined;
    const place = `第 ${[...text.slice(0, match.index)].length + 1} 个字符`;
    const usual = match[0].normalize('NFKC');
    return usual.trim() === ''
      ? { wrong: `${place}是特殊的空格（${codeOf(match[0])}）`, cure: '改成普通空格或删去' }
      : { wrong: `${place}「${match[0]}」是异体字符`, cure: `应为「${usual}」` };
  },
});
