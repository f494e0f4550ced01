import { codeOf } from '../problem.ts';
import { defineTextRule } from '../rule.ts';

/**
 * Bidi and other format characters, fillers and variation selectors, line and paragraph separators, private use, what is no
 * character at all, halves of characters, replacement and control characters; a line break is allowed.
 */
const INVISIBLE =
  /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|[^\P{Cc}\n]/u;

export const textNoInvisible = defineTextRule({
  id: 'text-no-invisible',
  title: '文字里不能有看不见的字符',
  why: '零宽字符、方向控制符和乱码看不出来，却会让搜索和核对落空。',
  scope: '文字',
  level: '错误',
  suspects: (character) => INVISIBLE.test(character),
  check(text) {
    const match = INVISIBLE.exec(text);
    if (match === null) return undefined;
    return {
      wrong: `第 ${[...text.slice(0, match.index)].length + 1} 个字符看不见（${codeOf(match[0])}）`,
      cure: '删去这个字符，或把这一格重新输入一遍',
    };
  },
});
