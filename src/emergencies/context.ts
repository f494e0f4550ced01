/** What stands around the words of danger, and whether it takes the danger away. */
import { GONE } from './plain.ts';
import {
  AFTER_DENIAL,
  AFTERMATH,
  ASKED,
  DENIED,
  NO_AFTERMATH,
  NO_DENIAL,
  NO_SUPPOSITION,
  NOW,
  SUPPOSED,
} from './words.ts';

/** A supposition reaches so many characters. */
const REACH = 6;

/** Whether a telling is of what comes after a danger, or of danger in general. */
export function isAftermath(text: string): boolean {
  const left = NO_AFTERMATH.reduce((rest, word) => rest.replaceAll(word, GONE), text);
  return holdsAny(left, AFTERMATH) && !holdsAny(text, NOW);
}

/** What is left of a telling that asks to whom to turn or what to do; undefined where it does not, or asks of nothing. */
export function askedOf(text: string): string | undefined {
  const left = text.replace(ASKED, '');
  return left === text || left === '' ? undefined : left;
}

/** Whether what follows a text is said not to have happened. */
export function isVoid(before: string): boolean {
  return isDenied(before) || isSupposed(before);
}

function isDenied(before: string): boolean {
  const between = AFTER_DENIAL.find((word) => before.endsWith(word));
  const bases = between === undefined ? [before] : [before, before.slice(0, -between.length)];
  return bases.some((base) => endsWithAny(base, DENIED) && !endsWithAny(base, NO_DENIAL));
}

function isSupposed(before: string): boolean {
  const near = before.slice(before.lastIndexOf(GONE) + 1);
  return SUPPOSED.some((word) => {
    const at = near.lastIndexOf(word);
    if (at < 0 || near.length - at - word.length > REACH) return false;
    return !NO_SUPPOSITION.some((other) => near.startsWith(other, at));
  });
}

const holdsAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));
const endsWithAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.endsWith(word));
