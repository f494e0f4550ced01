/** What things of a build have asked, and how it is written to the disk. */
import type { Given, Node } from './node.ts';
import type { Places } from './places.ts';

/** A question that was asked. */
export interface Question {
  /** The question that led to this one, by its place; 0 is the model. */
  readonly parent: number;
  readonly manner: Node['manner'];
  readonly name: string;
  readonly given: readonly Given[];
  readonly answer: string;
}

/** Something that was made, with the places of what it has asked. */
export interface Asking {
  readonly asked: ArrayLike<number>;
}

/** The same in a build that has made it, with the numbers of what it has asked. */
export type Made<Kept extends Asking> = Omit<Kept, 'asked'> & { readonly asked: Uint32Array };

export interface Page extends Asking {
  /** What it was given by its route. */
  readonly props: string;
  readonly sha256: string;
  /** Whether it is to be found by search engines. */
  readonly isForSearch: boolean;
}

/** Files beside the pages that were made together. */
export interface KeptUnit extends Asking {
  /** What other files they were made of. */
  readonly of: string;
  readonly files: readonly (readonly [path: string, sha256: string])[];
  /** What parts they were packed of. */
  readonly parts: readonly string[];
}

export interface Memory<Kept extends Asking = Asking> {
  readonly questions: readonly Question[];
  /** Where they stand, as long as the process goes on that has found it out. */
  readonly places?: Places;
  /** What the model led to, by the places of the questions, as long as the process goes on that has it. */
  readonly led?: ReadonlyMap<number, unknown>;
  /** What was made, by its name. */
  readonly made: ReadonlyMap<string, Kept>;
}

export const NO_MEMORY: Memory<never> = { questions: [], made: new Map<string, never>() };

/** As it is written to the disk: piece by piece, since all of it may be longer than a text can be. */
export function* memoryText({ questions, made }: Memory): Generator<string> {
  yield '[[';
  yield* pieces(questions, (question) => question);
  yield '],[';
  yield* pieces([...made], ([name, { asked, ...about }]) => [name, about, Array.from(asked)]);
  yield ']]';
}

function* pieces<One>(all: readonly One[], told: (one: One) => unknown): Generator<string> {
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const piece = JSON.stringify(all.slice(at, at + AT_ONCE).map(told)).slice(1, -1);
    yield at === 0 ? piece : `,${piece}`;
  }
}

/** As many are told in one piece. */
const AT_ONCE = 500;

type Entry<Kept extends Asking> = [name: string, about: Omit<Kept, 'asked'>, asked: number[]];

/**
 * Reads what this very code has written: the store hands over nothing else, and its digest proves every byte. To look at each of
 * its million parts again would take longer than all the rest.
 */
export function readMemory<Kept extends Asking>(content: Uint8Array): Memory<Kept> {
  const [questions, entries]: [Memory['questions'], Entry<Kept>[]] = JSON.parse(
    new TextDecoder().decode(content),
  );
  const made = entries.map(
    ([name, about, asked]) =>
      [name, { ...about, asked: Uint32Array.from(asked) } as unknown as Kept] as const,
  );
  return { questions, made: new Map(made) };
}
