import type { VariantsIndex } from './instant-format.ts';

/** Makes traditional characters simplified, where they are in the list; everything else stays. */
export function simplifier({ pairs }: VariantsIndex): (text: string) => string {
  const simple = new Map(
    [...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
  );
  return (text) => [...text].map((character) => simple.get(character) ?? character).join('');
}
