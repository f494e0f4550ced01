/** Which mutations are made: every kind on everything it fits, again and again with other seeds. */
import { randomFrom } from '../random.ts';
import { attacks } from './attacks.ts';
import type { Ground } from './ground.ts';
import { type Judged, judge } from './judge.ts';
import type { Attack, Mutation } from './mutation.ts';

export interface Trial extends Judged {
  readonly attack: Attack;
  /** By which it can be tried again: `option-near:duties/role:3`. */
  readonly name: string;
  readonly ground: Ground;
  readonly mutation: Mutation;
}

/** A number out of a text, the same every time. */
function seedOf(text: string): number {
  let seed = 2_166_136_261;
  for (const character of text)
    seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return seed;
}

/** One mutation by its name; undefined where there is nothing to spoil on this ground. */
export function trial(
  ground: Ground,
  attack: Attack,
  target: string,
  seed: number,
): Trial | undefined {
  const name = `${attack.name}:${target}:${seed}`;
  const mutation = attack.mutate(ground, target, randomFrom(seedOf(name)));
  return mutation && { attack, name, ground, mutation, ...judge(ground, mutation) };
}

export interface Plan {
  readonly grounds: readonly Ground[];
  /** How many rounds: in each, every kind is tried once on everything it fits. */
  readonly rounds: number;
  /** Only what is named so. */
  readonly only?: string;
  /** Of all that is planned, one in so many. */
  readonly oneIn?: number;
}

export function* trials({ grounds, rounds, only, oneIn = 1 }: Plan): Generator<Trial> {
  for (let seed = 0; seed < rounds; seed += 1) {
    for (const attack of attacks) {
      for (const ground of grounds) {
        for (const target of attack.targets(ground)) {
          const name = `${attack.name}:${target}:${seed}`;
          if (only !== undefined && !name.startsWith(only)) continue;
          if (seedOf(`${ground.name} ${name}`) % oneIn !== 0) continue;
          const made = trial(ground, attack, target, seed);
          if (made !== undefined) yield made;
        }
      }
    }
  }
}
