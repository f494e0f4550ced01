/** What a line should not end in the middle of: a date, an id, a document number, a number and what it counts, a short phrase. */
import { idInText } from '../tables/id-shape.ts';
import { allTables } from '../tables/index.ts';

/** A piece of a text, and whether it stays on one line. */
export interface Piece {
  readonly text: string;
  readonly whole: boolean;
}

const DATE = String.raw`\d{4} ?年(?:\d{1,2}月(?:\d{1,2}日)?)?[起前]?`;
const NUMBER = String.raw`〔\d{4}〕\d+号`;
const COUNT = String.raw`\d[\d.]* ?(?:[年月天条件份项个次人户页期版张处家段分]|%|工作日)`;
const ARTICLE = String.raw`第 ?(?:\d+|[一二三四五六七八九十百千零]+) ?[条款项批次页期版]`;
const ID = idInText(allTables.flatMap(({ columns }) => columns['id']?.prefixes ?? []));
const WHOLE = new RegExp(`${[DATE, ID, NUMBER, ARTICLE, COUNT].join('|')}`, 'g');

/** Of the largest letters, digits and hyphens no more are sure to fit on the narrowest screen: a longer id may be parted. */
const LONGEST = 17;

/** A running text in pieces. */
export function unparted(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(WHOLE)) {
    pieces.push(
      { text: text.slice(end, index), whole: false },
      { text: found, whole: found.length <= LONGEST },
    );
    end = index + found.length;
  }
  pieces.push({ text: text.slice(end), whole: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** Of the largest letters there are so many, each as wide as a Chinese character, on the narrowest line. */
const LINE = 8;

/** From punctuation to punctuation; what stands in brackets is a phrase by itself. */
const PHRASE = /（[^（）]*）[：，、；。]*|[^（：，、；。]+[：，、；。]*|./g;

/** A title in pieces: its lines end between phrases where these are short enough. */
export function unpartedTitle(title: string): Piece[] {
  if (widthOf(title) <= LINE) return [{ text: title, whole: false }];
  const phrases = title.match(PHRASE) ?? [];
  return phrases.flatMap((phrase) =>
    phrases.length > 1 && widthOf(phrase) <= LINE
      ? [{ text: phrase, whole: true }]
      : unparted(phrase),
  );
}

/** Latin letters and digits are little more than half as wide. */
const widthOf = (text: string) =>
  Array.from(text).reduce((width, one) => width + (one < '\u2e80' ? 0.6 : 1), 0);
