/** What a cell of legal bases says, with the articles quoted in it: which laws, and which of their articles. */
import { articlesAt } from './articles.ts';
import { lawAt } from './law-title.ts';

export interface CitedLaw {
  readonly title: string;
  readonly tag: string;
  readonly remark: string;
  readonly articles: readonly string[];
  /** How many articles of it are cited, as written. */
  readonly written: number;
}

export interface LawText {
  readonly laws: readonly CitedLaw[];
  /** How many articles are cited, as written: a range is one. */
  readonly written: number;
  /** What cites an article and could not be read: no law is named before it. */
  readonly unread: readonly string[];
}

/** A law as far as it has been read. */
interface Reached {
  readonly tag: string;
  readonly remark: string;
  readonly articles: string[];
  written: number;
}

interface Reading {
  readonly laws: Map<string, Reached>;
  readonly unread: string[];
  readonly isKnown: (title: string) => boolean;
  written: number;
  /** The law that was named last. */
  current: string | undefined;
}

/**
 * Reads a cell. Where an article is quoted in full, the articles that its own text mentions are no citations. `isKnown`:
 * whether there is a law of that title, for those that are named without brackets.
 */
export function readLawText(
  cell: string,
  isKnown: (title: string) => boolean = () => false,
): LawText {
  const reading: Reading = { laws: new Map(), unread: [], isKnown, written: 0, current: undefined };
  for (const { line, isFresh } of linesOf(cell)) readLine(reading, line, isFresh);
  const { laws, written, unread } = reading;
  return {
    laws: [...laws].map(([title, law]) => ({
      title,
      ...law,
      articles: [...new Set(law.articles)],
    })),
    ...{ written, unread },
  };
}

const CHAPTER = /^\s*(?:文|之|的)?\s*(?:第[一二三四五六七八九十\d]+[章节编]\s*)*/;
const NEXT = /^[\s、，,；;。和及与]*/;

/** Laws and articles from the start of a line on, as far as there is nothing else between them. */
function readLine(reading: Reading, line: string, isFresh: boolean): void {
  let rest = line;
  for (let isFirst = true; ; isFirst = false) {
    const named = afterLaws(reading, rest, isFirst);
    const head = named.slice(CHAPTER.exec(named)?.[0].length ?? 0);
    const found = articlesAt(head);
    if (found === undefined || (named === line && !isHead(head, found.length, isFresh))) return;
    reading.written += found.written;
    const law = reading.laws.get(reading.current ?? '');
    if (law === undefined) reading.unread.push(head.slice(0, found.length).trim());
    else {
      law.articles.push(...found.articles);
      law.written += found.written;
    }
    const after = head.slice(found.length);
    rest = after.slice(NEXT.exec(after)?.[0].length ?? 0);
  }
}

/** Takes in the laws that a text begins with, and returns what follows. Further on, one counts with an article alone. */
function afterLaws(reading: Reading, text: string, isFirst: boolean): string {
  const law = lawAt(text, reading.isKnown);
  if (law === undefined) return isFirst ? text : '';
  const rest = text.slice(law.length);
  if (!isFirst && !HEADED.test(rest)) return '';
  const { tag, remark } = law;
  reading.current = plainTitle(law.title);
  const known = reading.laws.get(reading.current);
  reading.laws.set(reading.current, {
    tag: known?.tag || tag,
    remark: known?.remark || remark,
    articles: known?.articles ?? [],
    written: known?.written ?? 0,
  });
  return afterLaws(reading, rest.replace(/^[\s、，,和及]*(?=《)/, ''), true);
}

/** Without spaces, which were put in to fill a narrow cell, and with one kind of brackets inside. */
export const plainTitle = (title: string): string =>
  title
    .replaceAll(/\s/g, '')
    .replaceAll(/[〈<]/g, '《')
    .replaceAll(/[〉>]/g, '》')
    .replaceAll('(', '（')
    .replaceAll(')', '）');

/** An article at the start of a line heads its text, unless the line goes on with a sentence of the line before. */
function isHead(text: string, length: number, isFresh: boolean): boolean {
  const after = text.slice(length);
  if (/^\s*(?:[：:]|规定[：:])/.test(after)) return true;
  return isFresh && !/^(?:的|之|所|规定的|规定，)/.test(after);
}

interface Line {
  readonly line: string;
  /** Whether what stands before it has come to an end. */
  readonly isFresh: boolean;
}

const NUMBER = '[零〇一二三四五六七八九十百千\\d]+';
const HEADED = new RegExp(`^\\s*文?第\\s*${NUMBER}\\s*[条章节]`);
/** A law or an article that begins within a line: behind the end of a sentence, and headed like one. */
const WITHIN = new RegExp(
  [
    '(?<=[^\\n])(?=[【［]\\s*[^】］\\d]{0,6}(?:法律|法规|规章|文件|决定|标准|规定)\\s*[】］])',
    `(?<=[。；;）)》])\\s*(?=《[^》\\n]{2,60}》\\s*(?:[（(][^）)\\n]*[）)]\\s*)*第\\s*${NUMBER}\\s*条)`,
    `(?<=[。；;])\\s*(?=第\\s*${NUMBER}\\s*条(?:第${NUMBER}款)?\\s*[：:\\s])`,
  ].join('|'),
  'gu',
);

/** Lines as they were meant: a law of its own on each, and what was broken within brackets whole again. */
function linesOf(cell: string): Line[] {
  const lines: string[] = [];
  for (const line of cell.replaceAll(WITHIN, '\n').split('\n')) {
    const last = lines.at(-1);
    if (last !== undefined && isUnfinished(last) && !startsAnew(line))
      lines[lines.length - 1] = last + line;
    else lines.push(line);
  }
  return lines.map((line, index) => ({
    line,
    isFresh: index === 0 || /[。；;：:》）)…”]\s*$/.test(lines[index - 1] ?? ''),
  }));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A line that names a law and does not close a bracket goes on in the next. */
function isUnfinished(line: string): boolean {
  if (line.length > 600 || !/^\s*(?:[【［]|《)/.test(line)) return false;
  return count(line, /[（(《]/g) > count(line, /[)）》]/g);
}

const startsAnew = (line: string): boolean =>
  /^\s*[【［]/.test(line) || new RegExp(`^\\s*第\\s*${NUMBER}\\s*条.{0,12}[：:]`).test(line);
