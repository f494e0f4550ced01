/** Words that shame the ill and the poor, and how the law and the person concerned call it. */
const INSTEAD: readonly (readonly [word: RegExp, instead: string])[] = [
  [/疯子|疯女人|疯汉|疯婆|疯老|疯癫|神经病|脑子有(毛病|病)|精分(?!期)/u, '精神障碍患者'],
  [/精神病(?!医?院|专科)/u, '精神障碍'],
  [/智障|弱智|傻子|呆子|白痴/u, '智力残疾'],
  [/痴呆/u, '失智'],
  [/残废/u, '残疾'],
  [/哑巴|聋子/u, '听力、言语残疾'],
  [/瞎子/u, '视力残疾'],
  [/瘸子/u, '肢体残疾'],
  [/叫花子|要饭(的|人)|盲流/u, '流浪乞讨人员'],
];

/** Any of them: most texts hold none, and are looked at once and not once for each. */
const ANY = new RegExp(INSTEAD.map(([word]) => word.source).join('|'), 'u');

/** The first word in a text that shames somebody, with what to write instead. */
export function shamingWord(text: string): { found: string; instead: string } | undefined {
  if (!ANY.test(text)) return undefined;
  for (const [word, instead] of INSTEAD) {
    const found = word.exec(text)?.[0];
    if (found !== undefined) return { found, instead };
  }
  return undefined;
}
