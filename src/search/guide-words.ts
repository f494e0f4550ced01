/** By what sections of the guide are found: one cut for the index and for those who ask. */
import { bigrams, characters, isPair } from './tokenize.ts';

/**
 * What stands after a word that is no pair: a letter that no word has. Pagefind takes a word for one that begins as it does, either way
 * round: whoever asks for `exc` is to find `excel`, and whoever asks for `excelsior` nothing.
 */
const END = 'ω';

const isCharacter = (word: string): boolean => /^\p{Script=Han}$/u.test(word);

/**
 * What a text is found by: its pairs of neighbouring characters and its Latin words as often as they are said, and each character by
 * itself, since pairs that begin with one may lie in several files of the index, of which Pagefind would ask for the first alone.
 */
export function wordsIndexed(text: string): string[] {
  const words = bigrams(text).filter((word) => !isCharacter(word));
  const ended = words.map((word) => (isPair(word) ? word : `${word}${END}`));
  return [...ended, ...new Set(characters(text).map((character) => `${character}${END}`))];
}

/** What only asks, and stands in the title of nearly every page. */
const ASKING = /请问|为什么|怎么办|怎么样|怎么|怎样|如何|什么|哪里|在哪|吗|呢/g;

/** What a query is cut into, each word once. */
export function wordsAsked(query: string): string[] {
  const words = bigrams(query.replaceAll(ASKING, ' '));
  return [...new Set(words.length > 0 ? words : bigrams(query))];
}

/** A word of a query as the index has it. */
export const asIndexed = (word: string): string => (isCharacter(word) ? `${word}${END}` : word);
