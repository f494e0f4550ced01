/** Texts of somebody else's cells in the form that the cells of our tables have. */
import { bare, onOneLine } from './text.ts';

/** Phrases that stand under or beside each other, one semicolon between; what stands in brackets is not taken apart. */
export function phraseList(text: string): string {
  const parts = apart(wholeWords(text), /[\n;；、，,]/).map((part) =>
    onOneLine(part)
      .replace(/^(?:[（(]?\d{1,2}[)）.．、]|[①-⑳])\s*/, '')
      .replace(/[。.]$/, ''),
  );
  return [...new Set(parts.filter((part) => part !== ''))].join(';');
}

/** No line of a cell so narrow that words are broken in it is longer. */
const NARROW = 8;
/** What the names of offices end in, and what a new entry begins with: there a line ends by itself. */
const ENTRY_ENDS = /(?:[科室处队局所站股办部组厅窗]|中心|[)）;；、，,。])\s*$/;
const ENTRY_BEGINS = /^\s*(?:[（(]?\d{1,2}[)）.．、]|[①-⑳])/;

function wholeWords(text: string): string {
  const lines = text.split('\n');
  if (lines.some((line) => line.length > NARROW)) return text;
  return lines.reduce((whole, line) =>
    ENTRY_ENDS.test(whole) || ENTRY_BEGINS.test(line) ? `${whole}\n${line}` : whole + line,
  );
}

function apart(text: string, mark: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (/[（(【]/.test(character)) depth += 1;
    if (/[)）】]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && mark.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** A day as it may be written: 2024年3月1日, 2024.3.1, 2024/03/01, 20240301. What is no day stays. */
export function dayText(text: string): string {
  const plain = bare(text);
  const [, year, month = '', day = ''] =
    /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    [];
  return year === undefined ? plain : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The whole number in a text that says one thing besides: 5个工作日. What has none or several stays. */
export function numberText(text: string): string {
  const numbers = bare(text).match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.length === 1 && numbers[0] !== undefined ? numbers[0] : onOneLine(text);
}

const ENDS = /[。；;：:！!？?]$/;
const BEGINS =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳]|第[\d一二三四五六七八九十]+[条款项])/;

/** Paragraphs that were broken to fit a narrow cell are whole again; those that are lines by themselves stay. */
export function paragraphs(text: string): string {
  const lines = text.split('\n');
  const cut = lines.slice(0, -1).filter((line) => !ENDS.test(line));
  const widths = cut.map((line) => line.length);
  const isFilled = cut.length >= 2 && Math.max(...widths) - Math.min(...widths) <= 4;
  if (!isFilled || !lines.some((line) => ENDS.test(line))) return lines.map(tidy).join('\n');
  const whole: string[] = [];
  for (const [index, line] of lines.entries()) {
    const goesOn = index > 0 && !ENDS.test(lines[index - 1] ?? '') && !BEGINS.test(line);
    if (goesOn) whole[whole.length - 1] += line;
    else whole.push(line);
  }
  return whole.map(tidy).join('\n');
}

const tidy = (line: string): string => onOneLine(line);
