/** How the text of a cell is taken apart. Shared by the column kinds and by the checks that read raw cells. */

/** The mark a clerk adds to a reference that knowingly points at something no longer alive. */
export const HISTORICAL = '（历史引用）';

/** One citation of a law: the law's id and, where known, the article. */
export interface Citation {
  readonly law: string;
  /** 第八十一条, 第五条第二款; undefined when the whole document is cited. */
  readonly article: string | undefined;
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

/** `fl-daqi#第八十一条` → law and article. */
export function readCitation(text: string): Citation {
  const { target } = readReference(text);
  const [law = '', article] = target.split('#');
  return { law, article };
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
