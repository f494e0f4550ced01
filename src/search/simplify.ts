import type { VariantsIndex } from './instant-format.ts';

/** Makes traditional characters simplified, where they are in the list; everything else stays. */
export function simplifier({ pairs }: VariantsIndex): (text: string) => string {
  const simple = new Map(
    [...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
  );
  return (text) => [...text].map((character) => simple.get(character) ?? character).join('');
}

/** The ideographs among which the list looks for traditional forms. */
const IDEOGRAPH = /[\u4e00-\u9fff]/g;
/** Traditional forms that are in use in simplified texts too, and so in their standard. */
const IN_BOTH = '乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽';

/**
 * Whether a text may hold traditional characters: any that is not in the standard of simplified ones (GB 2312), which every browser
 * knows as a part of another. For one that holds none the list need not be fetched.
 */
export function mayBeTraditional(text: string): boolean {
  standard ??= inStandard();
  const known = standard;
  return (text.match(IDEOGRAPH) ?? []).some((character) => !known.has(character));
}

let standard: ReadonlySet<string> | undefined;

/** The rows of the standard in which ideographs stand, and the places in a row: both bytes are of the upper half. */
const ROWS = { from: 0xb0, to: 0xf7 } as const;
const PLACES = { from: 0xa1, to: 0xfe } as const;

function inStandard(): Set<string> {
  const bytes: number[] = [];
  for (let row = ROWS.from; row <= ROWS.to; row += 1)
    for (let place = PLACES.from; place <= PLACES.to; place += 1) bytes.push(row, place);
  const characters = new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
  for (const character of IN_BOTH) characters.delete(character);
  return characters;
}
