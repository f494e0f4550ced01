/** What the pages of a build have asked, and how it is written to the disk. */
import type { Given, Node } from './node.ts';

/** A question that was asked. */
export interface Question {
  /** The question that led to this one, by its place; 0 is the model. */
  readonly parent: number;
  readonly manner: Node['manner'];
  readonly name: string;
  readonly given: readonly Given[];
  readonly answer: string;
}

export interface Page {
  /** What it was given by its route. */
  readonly props: string;
  readonly sha256: string;
  /** Whether it is to be found by search engines. */
  readonly isForSearch: boolean;
  readonly asked: ArrayLike<number>;
}

/** Files beside the pages that were made together. */
export interface KeptUnit {
  /** What other files they were made of. */
  readonly of: string;
  readonly files: readonly (readonly [path: string, sha256: string])[];
  /** What parts they were packed of. */
  readonly parts: readonly string[];
  readonly asked: ArrayLike<number>;
}

/** What a page has asked, in a build that has made it. */
export interface Made extends Omit<Page, 'asked'> {
  readonly asked: Iterable<Node>;
}

export interface Memory {
  readonly questions: readonly Question[];
  /** How each of them is asked, in the order of their places, as far as this process has told it. */
  readonly keys?: (string | undefined)[];
  /** What the model led to, by the places of the questions, as long as the process goes on that has it. */
  readonly led?: ReadonlyMap<number, unknown>;
  readonly pages: ReadonlyMap<string, Page>;
  readonly units?: ReadonlyMap<string, KeptUnit>;
}

export const NO_MEMORY: Memory = { questions: [], pages: new Map() };

/** As it is written to the disk. */
export const memoryText = ({ questions, pages, units = new Map() }: Memory): string =>
  JSON.stringify([questions, entriesOf(pages), entriesOf(units)]);

const entriesOf = <About extends object>(all: ReadonlyMap<string, About & Asking>) =>
  [...all].map(([name, { asked, ...about }]) => [name, about, Array.from(asked)]);

const fromEntries = <About extends object>(entries: readonly Entry<About>[]) =>
  new Map(
    entries.map(
      ([name, about, asked]) => [name, { ...about, asked: Uint32Array.from(asked) }] as const,
    ),
  );

type Asking = Pick<Page, 'asked'>;
type About<Kept extends Asking> = Omit<Kept, 'asked'>;
type Entry<About> = [name: string, about: About, asked: number[]];

/**
 * Reads what this very code has written: the store hands over nothing else, and its digest proves every byte. To look at each of
 * its million parts again would take longer than all the rest.
 */
export function readMemory(content: Uint8Array): Memory {
  const [questions, pages, units]: [
    Memory['questions'],
    Entry<About<Page>>[],
    Entry<About<KeptUnit>>[],
  ] = JSON.parse(new TextDecoder().decode(content));
  return { questions, pages: fromEntries(pages), units: fromEntries(units) };
}
