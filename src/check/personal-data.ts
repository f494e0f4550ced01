/** Finds personal data in text, and hides it in messages, since the logs of CI are public. */
import { patterns, SUSPICIOUS } from './personal/patterns.ts';

export interface Finding {
  /** What kind of data it is, in Chinese. */
  readonly kind: string;
  readonly text: string;
}

/** The digits as they are written out in Chinese, plainly, on the telephone and on cheques. */
const DIGITS: ReadonlyMap<string, string> = new Map(
  ['〇零', '一幺壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (characters, digit) => [...characters].map((character) => [character, String(digit)] as const),
  ),
);
const WRITTEN_OUT =
  /[〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖\d][〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖\d ]{9,}/g;

/**
 * The ways a text may be read: as it is with full-width digits narrowed and invisible characters removed; with what stands
 * between digits removed; with digits written out in Chinese as digits.
 */
function readings(text: string): readonly string[] {
  const narrow = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  const joined = narrow.replaceAll(/(?<=\d)[ ._-](?=\d)/g, '');
  const asDigits = narrow.replaceAll(WRITTEN_OUT, (run) =>
    [...run.replaceAll(' ', '')].map((character) => DIGITS.get(character) ?? character).join(''),
  );
  return [...new Set([narrow, joined, asDigits])];
}

/** The first thing in a text that looks like the data of a person. */
export function findPersonalData(text: string): Finding | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const candidates = readings(text);
  for (const { kind, pattern, isReal } of patterns) {
    for (const candidate of candidates) {
      // Not by `matchAll`, which makes the pattern anew for every text: with every cell of long lists that is half the check.
      pattern.lastIndex = 0;
      for (let found = pattern.exec(candidate); found !== null; found = pattern.exec(candidate)) {
        const [match] = found;
        if (isReal === undefined || isReal(match)) return { kind, text: match };
      }
    }
  }
  return undefined;
}

/** Hides everything that looks personal, and leaves the rest of the text. */
export function maskPersonalData(text: string): string {
  const finding = findPersonalData(text);
  if (finding === undefined) return text;
  const masked = mask(finding.text);
  // Written apart or in wide digits, it cannot be cut out of the text: then nothing else of the text is shown.
  return text.includes(finding.text)
    ? maskPersonalData(text.replaceAll(finding.text, masked))
    : masked;
}

/** Keeps the first three and the last two characters; of a short one, such as a plate, the first two, of a name the first. */
function mask(text: string): string {
  const [head, tail] = text.length < 4 ? [1, 0] : text.length < 11 ? [2, 0] : [3, 2];
  const hidden = text.length - head - tail;
  return `${text.slice(0, head)}${'*'.repeat(hidden)}${text.slice(text.length - tail)}`;
}
