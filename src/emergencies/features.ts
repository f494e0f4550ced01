/** Begins a feature that no character makes: a sense, by its number. */
export const SENSE = '@';

/** What a telling is weighed by. */
export interface Features {
  /** Its characters, its pairs of neighbours, and pairs one apart; where it begins and ends counts. */
  readonly letters: readonly string[];
  /** The senses of its words; two of them together say more than either. */
  readonly senses: readonly string[];
}

/** Makes what a telling is weighed by; `senses` holds by number the words of one sense, a blank between them. */
export function featureMaker(senses: readonly string[]): (text: string) => Features {
  const words = senses.map((sense) => sense.split(' '));
  return (text) => {
    const found = words.flatMap((sense, number) =>
      sense.some((word) => text.includes(word)) ? [`${SENSE}${number}`] : [],
    );
    return { letters: lettersOf(text), senses: found };
  };
}

export function lettersOf(text: string): string[] {
  const marked = `^${text}$`;
  const found = new Set<string>();
  for (let at = 0; at < marked.length; at += 1) {
    found.add(marked.charAt(at));
    if (at + 1 < marked.length) found.add(marked.slice(at, at + 2));
    if (at + 2 < marked.length) found.add(`${marked.charAt(at)}_${marked.charAt(at + 2)}`);
  }
  return [...found];
}

/** How much each feature counts: a telling of many letters is not weighed more than a short one. */
export function sharesOf({ letters, senses }: Features): (readonly [string, number])[] {
  const share = 1 / Math.sqrt(letters.length);
  return [
    ...letters.map((letter) => [letter, share] as const),
    ...senses.map((sense) => [sense, SENSE_SHARE] as const),
    ...senses.flatMap((sense, at) =>
      senses.slice(at + 1).map((other) => [sense + other, PAIR_SHARE] as const),
    ),
  ];
}

/** A sense is worth more than a letter, there are few in a telling. */
const SENSE_SHARE = 0.3;
/** And so much less two of them together, of which there are many. */
const PAIR_SHARE = 0.15;
