/** The rules about the characters of a text, whatever it says. */
import { noPersonalData } from './rules/no-personal-data.ts';
import { textNoDamage } from './rules/text-no-damage.ts';
import { textNoFormula } from './rules/text-no-formula.ts';
import { textNoInvisible } from './rules/text-no-invisible.ts';
import { textNoLookalike } from './rules/text-no-lookalike.ts';
import { textReadable } from './rules/text-readable.ts';
import { wordsNotShaming } from './rules/words-not-shaming.ts';

export const textRules = [
  textReadable,
  textNoInvisible,
  textNoLookalike,
  textNoFormula,
  textNoDamage,
  noPersonalData,
  wordsNotShaming,
];
