/** Finds personal data in text, and hides it in messages, since the logs of CI are public. */
import { DIGIT, OF_SUSPICIOUS, patterns, SUSPICIOUS, WORDED } from './personal/patterns.ts';

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
function readings(narrow: string): readonly string[] {
  const joined = narrow.replaceAll(/(?<=\d)[ ._-](?=\d)/g, '');
  const asDigits = narrow.replaceAll(WRITTEN_OUT, (run) =>
    [...run.replaceAll(' ', '')].map((character) => DIGITS.get(character) ?? character).join(''),
  );
  return [...new Set([narrow, joined, asDigits])];
}

/** What each unit of UTF-16 is; half a character may be invisible together with its other half. */
const OTHER = 0;
const DIGITAL = 1;
const INVISIBLE = 2;
const kindOf = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (DIGIT.test(character)) return DIGITAL;
  return /[\p{Cf}\p{Cs}]/u.test(character) ? INVISIBLE : OTHER;
});

/** A text with full-width characters narrowed and invisible ones removed, and how many digits are in it. */
function narrowed(text: string): { readonly narrow: string; readonly digits: number } {
  const narrow = text.normalize('NFKC');
  let digits = 0;
  let isInvisible = false;
  for (let at = 0; at < narrow.length; at += 1) {
    const kind = kindOf[narrow.charCodeAt(at)];
    if (kind === DIGITAL) digits += 1;
    else if (kind === INVISIBLE) isInvisible = true;
  }
  return { narrow: isInvisible ? narrow.replaceAll(/\p{Cf}/gu, '') : narrow, digits };
}

/** The fewest digits by which, without a word, something personal can be told. */
const FEWEST = Math.min(...patterns.flatMap(({ digits }) => (digits > 0 ? [digits] : [])));

/** An id, a day, several of them: nothing of a person can be told by it but a number, and such a number has so many digits. */
const CODE = /^[a-z\d;-]*$/;
const FEWEST_ALONE = 11;

/** Whether a text with something personal in it can hold a character; each holds one. */
export const maybePersonal = (character: string): boolean => OF_SUSPICIOUS.test(character);

/** The first thing in a text that looks like the data of a person. */
export function findPersonalData(text: string): Finding | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  // Most texts with a digit in them hold a few: nothing of a person can be told with so few, or it takes a word.
  const { narrow, digits } = narrowed(text);
  const isShort = digits < FEWEST || (digits < FEWEST_ALONE && CODE.test(narrow));
  if (isShort && !WORDED.test(narrow)) return undefined;
  const candidates = readings(narrow).map((reading) => ({
    reading,
    isWorded: WORDED.test(reading),
  }));
  for (const { kind, pattern, digits: fewest, isReal } of patterns) {
    if (digits < fewest) continue;
    for (const { reading, isWorded } of candidates) {
      if (fewest === 0 && !isWorded) continue;
      // Not by `matchAll`, which makes the pattern anew for every text: with every cell of long lists that is half the check.
      pattern.lastIndex = 0;
      for (let found = pattern.exec(reading); found !== null; found = pattern.exec(reading)) {
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
