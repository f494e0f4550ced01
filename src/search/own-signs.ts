/**
 * Text in signs of its own. A Chinese character takes three bytes, and a packer makes few of them fewer; the texts of a file hold
 * some fifteen hundred of twenty thousand characters, which by their numbers among these take two.
 */

/** A text in its own signs, and before it what they stand for. */
export interface OwnSigns {
  /** The characters in order, each as the step from the one before. */
  readonly signs: string;
  readonly text: string;
}

/** What comes before stands for itself: it takes one byte. */
const FIRST = 0x80;
/** From here on to 0x800 signs take two bytes, and none of them is a control. */
const SIGNS = 0x100;
/** Codes of no characters lie between. */
const [GAP, AFTER_GAP] = [0xd800, 0xe000];

export function inOwnSigns(text: string): OwnSigns {
  const characters = [...new Set(text)]
    .filter(isOther)
    .sort((left, right) => codeOf(left) - codeOf(right));
  const signs = new Map(characters.map((character, at) => [character, signOf(at)]));
  const steps = characters.map(
    (character, at) => codeOf(character) - codeOf(characters[at - 1] ?? '\0'),
  );
  return {
    signs: steps.map(signOf).join(''),
    text: [...text].map((character) => signs.get(character) ?? character).join(''),
  };
}

export function fromOwnSigns({ signs, text }: OwnSigns): string {
  let code = 0;
  const characters = [...signs].map((step) => {
    code += numberOf(step);
    return String.fromCodePoint(code);
  });
  return [...text].map((sign) => (isOther(sign) ? characters[numberOf(sign)] : sign)).join('');
}

const isOther = (character: string): boolean => codeOf(character) >= FIRST;

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

function signOf(number: number): string {
  const code = SIGNS + number;
  return String.fromCodePoint(code < GAP ? code : code + AFTER_GAP - GAP);
}

function numberOf(sign: string): number {
  const code = codeOf(sign);
  return (code < GAP ? code : code + GAP - AFTER_GAP) - SIGNS;
}
