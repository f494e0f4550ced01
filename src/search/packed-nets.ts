/** The nets that hear danger, as they are sent. */
import type { Net, Nets } from '../emergencies/net.ts';
import { numbersOf, written } from './signs.ts';

/** What is loaded where the rest leaves in doubt whether a telling is danger. */
export interface NetsFile {
  /** The characters in order, each as the step from the one before: a fifth of what they take themselves. */
  readonly steps: string;
  readonly heard: readonly Net[];
}

export function packNets({ characters, nets }: Nets): NetsFile {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0);
  return { steps: written(codes.map((code, at) => code - (codes[at - 1] ?? 0))), heard: nets };
}

export function openNets({ steps, heard }: NetsFile): Nets {
  let code = 0;
  const characters = numbersOf(steps).map((step) => {
    code += step;
    return String.fromCodePoint(code);
  });
  return { characters: characters.join(''), nets: heard };
}
