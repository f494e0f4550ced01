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

/** What a page has asked, in a build that has made it. */
export interface Made extends Omit<Page, 'asked'> {
  readonly asked: Iterable<Node>;
}

export interface Memory {
  readonly questions: readonly Question[];
  /** How each of them is asked, in the order of their places, as far as this process has told it. */
  readonly keys?: (string | undefined)[];
  readonly pages: ReadonlyMap<string, Page>;
}

export const NO_MEMORY: Memory = { questions: [], pages: new Map() };

/** As it is written to the disk. */
export const memoryText = ({ questions, pages }: Memory): string =>
  JSON.stringify([
    questions,
    [...pages].map(([address, { asked, ...about }]) => [address, about, Array.from(asked)]),
  ]);

/**
 * Reads what this very code has written: the store hands over nothing else, and its digest proves every byte. To look at each of
 * its million parts again would take longer than all the rest.
 */
export function readMemory(content: Uint8Array): Memory {
  const [questions, pages]: [
    Memory['questions'],
    [address: string, about: Omit<Page, 'asked'>, asked: number[]][],
  ] = JSON.parse(new TextDecoder().decode(content));
  const read = pages.map(
    ([address, about, asked]) => [address, { ...about, asked: Uint32Array.from(asked) }] as const,
  );
  return { questions, pages: new Map(read) };
}
