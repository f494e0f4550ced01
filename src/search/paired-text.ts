/**
 * A text as the full-text index is to cut it: every pair of neighbouring characters a word by itself, as queries are cut, and
 * nothing left to another's idea of words. What stands between the pairs stays where it was, so that the text can be read again.
 */
import { RUNS } from './tokenize.ts';

/** Stands for white space, which would part words. */
const SPACE = '␣';
const HAN = /^\p{Script=Han}/u;
const PAIR = /^\p{Script=Han}{2}$/u;

/** The words of a text that has been normalized, one after another. */
export function pairedText(text: string): string {
  const words: string[] = [];
  let end = 0;
  const between = (start: number) => {
    if (start > end) words.push(text.slice(end, start).replaceAll(/\s/g, SPACE));
  };
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    between(index);
    words.push(...(HAN.test(run) ? pairsOf(run) : [run]));
    end = index + run.length;
  }
  between(text.length);
  return words.join(' ');
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** The text of which these are the words. */
export function textOfPairs(paired: string): string {
  let text = '';
  let isInRun = false;
  for (const word of paired.split(' ')) {
    const isPair = PAIR.test(word);
    text += isPair && isInRun ? [...word].slice(1).join('') : word;
    isInRun = isPair;
  }
  return text.replaceAll(SPACE, ' ');
}
