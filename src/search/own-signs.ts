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
/** So many are put together at once: more than that a call does not take. */
const AT_ONCE = 4096;

/** Characters are taken as the halves of which some are made: a text is as long in its own signs. */
export function inOwnSigns(text: string): OwnSigns {
  const codes = [...new Set(text.split(''))]
    .map(codeOf)
    .filter((code) => code >= FIRST)
    .sort(byNumber);
  if (codes.length > GAP - SIGNS)
    throw new Error('a text holds more characters than there are signs');
  const signs = new Map(codes.map((code, at) => [code, signOf(at)]));
  return {
    signs: codes.map((code, at) => signOf(code - (codes[at - 1] ?? 0))).join(''),
    text: text
      .split('')
      .map((half) => signs.get(codeOf(half)) ?? half)
      .join(''),
  };
}

export function fromOwnSigns({ signs, text }: OwnSigns): string {
  let code = 0;
  const codes = Uint16Array.from(signs, (step) => {
    code += numberOf(step);
    return code;
  });
  const halves = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    halves[at] = sign < FIRST ? sign : (codes[sign - SIGNS] ?? 0);
  }
  let told = '';
  for (let start = 0; start < halves.length; start += AT_ONCE)
    told += String.fromCharCode(...halves.subarray(start, start + AT_ONCE));
  return told;
}

const codeOf = (half: string): number => half.charCodeAt(0);

const byNumber = (left: number, right: number): number => left - right;

/** A step may be so long that its sign lies beyond the gap. */
function signOf(number: number): string {
  const code = SIGNS + number;
  return String.fromCodePoint(code < GAP ? code : code + AFTER_GAP - GAP);
}

function numberOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return (code < GAP ? code : code + GAP - AFTER_GAP) - SIGNS;
}
