/** Marks of names: so short that a file can hold many, and so many that next to no two names share one. Whoever finds one looks closer. */
import { bare, hashOf } from './called.ts';
import { isPlain } from './tokenize.ts';

/** Three signs. */
export type Mark = string;
const MARK_LENGTH = 3;

/** Marks and digests are run together to long texts, which must not look by chance like a number, an account or an address of somebody. */
export const SIGNS = 'ABCDEFGHIJKLMNOPRSTUYZabcdefghijklmnoprstuyz-_!#{%()*+,:;=?^~|[]';

/** The mark of what a record is called, or of what is asked for. */
export function markOf(name: string): Mark {
  return signsOf(hashOf(bare(name)), MARK_LENGTH);
}

/** Three signs that tell one text from another: of a file, whether it is the one that is meant. */
export function digestOf(text: string): string {
  return signsOf(hashOf(text), DIGEST_LENGTH);
}

export const DIGEST_LENGTH = 3;

/**
 * Three signs that tell a word from others that are made of the same pairs, for words of three characters and more: those of a place
 * are so few that a query hardly ever holds another with the same mark, where every pair of it is said.
 */
export const wordMarkOf = (word: string): string => signsOf(hashOf(word), MARK_LENGTH);

/** Whether a word is told by a mark, since grams tell what it is made of. */
export const hasWordMark = (word: string): boolean => word.length > 2 && isPlain(word);

function signsOf(hash: number, length: number): string {
  return Array.from({ length }, (_, at) => SIGNS[Math.floor(hash / 64 ** at) % 64]).join('');
}

/** The digest of one of several that are run together. */
export const digestAt = (digests: string, place: number): string =>
  digests.slice(place * DIGEST_LENGTH, (place + 1) * DIGEST_LENGTH);
