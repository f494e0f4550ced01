/** What is in a cell of somebody else's spreadsheet, as our tables may hold it. */

/** Kangxi radicals and compatibility ideographs, which look like the usual character and are another. */
const LOOKALIKE = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;

/** Format, private use and replacement characters, and control characters that are no line break. */
const UNSEEN = /[\p{Cf}\p{Co}\uFFFD]|[^\P{Cc}\n]/gu;

/** Without what cannot be seen: usual spaces and characters, line breaks of one kind, no blank lines, no space at the ends. */
export function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]|_x000D_\n?/g, '\n')
    .replaceAll(/[\t\p{Zs}]/gu, ' ')
    .replaceAll(LOOKALIKE, (character) => character.normalize('NFKC'))
    .replaceAll(UNSEEN, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const HAN_OR_MARK = '[\\p{Script=Han}\\p{P}０-９Ａ-Ｚａ-ｚ]';
/** A space or break beside a Chinese character or a mark was put there to fill a narrow cell. */
const FILLING = new RegExp(`(?<=${HAN_OR_MARK})\\s+|\\s+(?=${HAN_OR_MARK})`, 'gu');

/** The same on one line, for a name or a word: what was broken to fit a narrow cell is whole again. */
export function onOneLine(text: string): string {
  return cleaned(text).replaceAll(FILLING, '').replaceAll(/\s+/g, ' ');
}

/** For comparing words of a header or an option: no space, no marks at the ends, one kind of brackets. */
export function bare(text: string): string {
  return cleaned(text)
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/^[*:：、.]+|[*:：、.]+$/g, '');
}
