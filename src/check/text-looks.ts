/** Which rules have to look at a text, told in one walk over its characters: the text of nearly every cell is beyond doubt. */
import type { TextRule } from './rule.ts';

const UNITS = 0x10000;
/** Halves of characters are judged together with their other half, by every rule. */
const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

export class TextLooks {
  readonly #rules: readonly TextRule[];
  readonly #all: number;
  /** For each unit of UTF-16 the rules that suspect it, a bit each; and one more bit where that is known. */
  readonly #suspects = new Uint32Array(UNITS);
  readonly #known: number;

  constructor(rules: readonly TextRule[]) {
    this.#rules = rules;
    this.#known = 2 ** rules.length;
    this.#all = this.#known - 1;
  }

  /** The rules that have to look at a text; the others find nothing in it. */
  at(text: string): readonly TextRule[] {
    let found = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      found |= this.#suspects[unit] || this.#learn(unit);
    }
    if ((found & this.#all) === 0) return NONE;
    return this.#rules.filter((_rule, index) => (found & (1 << index)) !== 0);
  }

  #learn(unit: number): number {
    const character = String.fromCharCode(unit);
    const bits = this.#rules.map((rule, index) =>
      isHalf(unit) || rule.suspects(character) ? 1 << index : 0,
    );
    const learnt = bits.reduce((sum, bit) => sum | bit, this.#known);
    this.#suspects[unit] = learnt;
    return learnt;
  }
}

const NONE: readonly TextRule[] = [];
