export type Level = '错误' | '提醒';

/** What a rule reports: where, what was found, what is wrong with it and how to mend it. */
export interface Report {
  /** File as shown to the clerk. */
  readonly path: string;
  readonly line?: number | undefined;
  /** The label of the column. */
  readonly column?: string | undefined;
  /** The text found; shortened when shown. */
  readonly found?: string | undefined;
  /** What is wrong, as a clause without a full stop. */
  readonly wrong: string;
  /** What is expected or what to do, as a clause without a full stop. */
  readonly cure: string;
}

export interface Problem extends Report {
  readonly rule: string;
  readonly level: Level;
  /** Where the rule and its reason can be read: an address, or only the path of the page while the site's own is not known. */
  readonly page: string;
}

/** Whether a problem keeps the site from being published. */
export const stops = ({ level }: Problem): boolean => level === '错误';

/** Longer texts would bury the message; 24 characters are enough to find the cell by. */
const MAX_FOUND = 24;
/** How many characters before the first difference are shown with it. */
const LEAD_IN = 4;
/** Shown as they are, these would turn the rest of the line around or move the cursor. */
const UNPRINTABLE = /[\p{Cf}\p{Co}\p{Cc}\uFFFD]/gu;

/** One problem in one line: `data/rulings.csv:17 单位「城管局」不是规范名称。应为「区综合执法局」。〔reference-exists〕` */
export function sentence(problem: Problem): string {
  return `${place(problem)} ${description(problem)}〔${problem.rule}〕`;
}

/** `file:line`, which editors and terminals open. */
export function place({ path, line }: Report): string {
  return line === undefined ? path : `${path}:${line}`;
}

/** The message without its place. */
export function description({ column, found, wrong, cure }: Report): string {
  return `${subject(column, found)}${wrong}。${cure}。`;
}

/** A column without a finding is quoted itself: 「说明」是空的, for 说明是空的 reads as another sentence. */
function subject(column: string | undefined, found: string | undefined): string {
  if (found !== undefined) return `${column ?? ''}「${shorten(found)}」`;
  return column === undefined ? '' : `「${column}」`;
}

/** Two long texts cut down to where they differ, so that a message shows the difference and not the same beginning twice. */
export function difference(before: string, after: string): [before: string, after: string] {
  const [was, is] = [[...before], [...after]];
  let same = was.findIndex((character, index) => character !== is[index]);
  if (same < 0) same = was.length;
  const start = Math.max(0, same - LEAD_IN);
  return [excerpt(was, start), excerpt(is, start)];
}

function excerpt(text: readonly string[], start: number): string {
  if (text.length === 0) return '（空）';
  const cut = start > 0 && text.length > MAX_FOUND;
  return shorten(cut ? `…${text.slice(start).join('')}` : text.join(''));
}

/** `U+200B`: how a character that cannot be seen is named. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

function shorten(text: string): string {
  const characters = [...text.replaceAll('\n', '⏎')];
  const shown = characters.slice(0, MAX_FOUND).join('');
  const safe = shown.replaceAll(UNPRINTABLE, (character) => `[${codeOf(character)}]`);
  return characters.length <= MAX_FOUND ? safe : `${safe}…`;
}

/** By file, line and column, errors and warnings together: the order in which a clerk works through them. */
export function byPlace(left: Problem, right: Problem): number {
  return (
    compare(left.path, right.path) ||
    (left.line ?? 0) - (right.line ?? 0) ||
    compare(left.column ?? '', right.column ?? '') ||
    compare(left.rule, right.rule)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
