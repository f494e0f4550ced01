/** How the text of a cell is taken apart. Shared by the column kinds and by the checks that read raw cells. */

/** The mark a clerk adds to a reference that knowingly points at something no longer alive. */
export const HISTORICAL = '（历史引用）';

/** The mark of a citation whose law nobody here has read: the article is still to be verified. */
export const UNVERIFIED = '（待核）';

/** One citation of a law: the law's id and, where known, the article. */
export interface Citation {
  readonly law: string;
  /** 第八十一条, 第五条第二款; undefined when the whole document is cited. */
  readonly article: string | undefined;
  /** Present where the article was not held against the text of the law. */
  readonly confidence?: '待核';
}

/** Splits words: `;` `；` and `、` all separate. */
export function splitWords(cell: string): string[] {
  return split(cell, /[;；、]/);
}

/** Splits phrases, which may hold 、 themselves: only `;` and `；` separate. */
export function splitPhrases(cell: string): string[] {
  return split(cell, /[;；]/);
}

/** The reference without its mark, and whether it carried one. */
export function readReference(text: string): { target: string; historical: boolean } {
  const historical = text.endsWith(HISTORICAL);
  return { target: historical ? text.slice(0, -HISTORICAL.length) : text, historical };
}

/** `fl-daqi#第八十一条、第八十二条` → law and article, one citation for each article. */
export function readCitations(text: string): Citation[] {
  const { target } = readReference(text);
  const isUnverified = target.endsWith(UNVERIFIED);
  const [law = '', articles] = (isUnverified ? target.slice(0, -UNVERIFIED.length) : target).split(
    '#',
  );
  const cited = articles === undefined ? [undefined] : articles.split('、');
  return cited.map((article) => ({
    law,
    article,
    ...(isUnverified ? { confidence: '待核' as const } : {}),
  }));
}

/** The same, back as the text of a cell. */
export function citationText({ law, article, confidence }: Citation): string {
  const mark = confidence === undefined ? '' : UNVERIFIED;
  return `${law}${article === undefined ? '' : `#${article}`}${mark}`;
}

/** Where a process ends, written in the place of a step's number. */
export const END = '结束';

/** One way on from a step of a process. */
export interface NextStep {
  /** The number of the next step; undefined where the process ends. */
  readonly no: number | undefined;
  /** When this way is taken; undefined where there is no other. */
  readonly condition: string | undefined;
}

/** `3:合格` → step and condition; undefined when it is written otherwise. */
export function readNextStep(text: string): NextStep | undefined {
  const [, to, condition] = /^([1-9]\d*|结束)(?:[:：](.+))?$/.exec(text) ?? [];
  if (to === undefined) return undefined;
  return { no: to === END ? undefined : Number(to), condition: condition?.trim() };
}

/** The same, back as the text of a cell. */
export function nextStepText({ no, condition }: NextStep): string {
  return `${no ?? END}${condition === undefined ? '' : `:${condition}`}`;
}

function split(cell: string, separator: RegExp): string[] {
  return cell.split(separator).map((part) => part.trim());
}
