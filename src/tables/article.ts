/** How the article of a law is written, and what is meant where it is written otherwise. */

export const ARTICLE =
  '第[零一二三四五六七八九十百千]+条(之[一二三四五六七八九十])?(第[一二三四五六七八九十]+款)?(第（?[一二三四五六七八九十]+）?项)?';

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** A number below 10,000 in Chinese: 12 → 十二, 105 → 一百零五. */
export function inChinese(number: number): string {
  const digits = [...String(number)].map(Number);
  const said = digits.map((digit, index) =>
    digit === 0 ? '零' : `${DIGITS[digit]}${UNITS[digits.length - 1 - index]}`,
  );
  return said
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十');
}

const NUMBER = '[0-9零一二三四五六七八九十百千]+';
const WRITTEN = new RegExp(
  `^第?(${NUMBER})条?(?:之(${NUMBER}))?(?:第?(${NUMBER})款)?(?:第?[（(]?(${NUMBER})[)）]?项)?$`,
);

/** Articles as somebody may write them, `第12、14条`, as they are to be written: `第十二条、第十四条`; undefined when unclear. */
export function articlesMeant(text: string): string | undefined {
  const meant = text.split(/[、,，和及]/).map((part) => {
    const [, article, sub, paragraph, item] = WRITTEN.exec(part) ?? [];
    if (article === undefined) return undefined;
    return [
      `第${said(article)}条`,
      sub === undefined ? '' : `之${said(sub)}`,
      paragraph === undefined ? '' : `第${said(paragraph)}款`,
      item === undefined ? '' : `第（${said(item)}）项`,
    ].join('');
  });
  return meant.includes(undefined) ? undefined : meant.join('、');
}

function said(number: string): string {
  return /^\d+$/.test(number) ? inChinese(Number(number)) : number;
}

const PLACES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** A number in Chinese as it is counted with: 一百零五 → 105; none is 0. */
function counted(said: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of said) {
    const place = PLACES.get(character);
    if (place === undefined) digit = DIGITS.indexOf(character);
    else sum += place * (digit === 0 ? 1 : digit);
    if (place !== undefined) digit = 0;
  }
  return sum + digit;
}

/** Compares two articles as the law has them: 第九条, 第八十一条, 第八十一条第二款, 第一百一十八条. */
export function inOrderOfLaw(left: string, right: string): number {
  const one = partsOf(left);
  const other = partsOf(right);
  const differs = one.findIndex((part, at) => part !== other[at]);
  return differs === -1 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0);
}

/** The same articles are put in order again and again. */
const known = new Map<string, readonly number[]>();

/** The numbers of an article, its paragraph and its item. */
function partsOf(article: string): readonly number[] {
  const before = known.get(article);
  if (before !== undefined) return before;
  const found = (WRITTEN.exec(article) ?? []).slice(1).map((part = '') => counted(part));
  known.set(article, found);
  return found;
}

/** The article without its paragraph and item. */
export const wholeArticle = (article: string): string =>
  article.replace(/(?<=条(?:之[一二三四五六七八九十])?)第.*$/, '');
