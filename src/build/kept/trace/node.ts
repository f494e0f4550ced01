/** One question to the model, and what is known of its answer. */

/** How something is asked: for a property, by a method, by a function of the model's, or for all that there is. */
export type Manner = 'root' | 'get' | 'call' | 'answer' | 'whole';

/** A step to a part of an answer: by its name or its place, or by the id or the key that it has there, wherever that is. */
export type Step = string | number | readonly [string];

/**
 * A thing that was given with a question, as it can be found again: a value, code by its name, or a part of an answer, with its
 * digest. The answer may be otherwise by then, if only the part is the same.
 */
export type Given =
  | readonly ['value', string | number | boolean | null]
  | readonly ['nothing']
  | readonly ['from', number, readonly Step[], string]
  | readonly ['code', 'list' | 'table', string]
  | readonly ['list', readonly Given[]]
  | readonly ['object', readonly (readonly [string, Given])[]];

export interface Node {
  /** The place of a question that was asked by builds before; those that are new are counted on from these. */
  readonly number: number;
  readonly parent: Node | undefined;
  readonly manner: Manner;
  readonly name: string;
  readonly given: readonly Given[];
  /** The answer, and what is shown of it to who asked, once it is. */
  readonly raw: unknown;
  shown: unknown;
  isOut: boolean;
  /** undefined when nothing can be told of the answer. */
  digest: string | undefined;
  /** The questions to the answer, by how they are asked. Most answers are asked nothing. */
  further: Map<string, Node> | undefined;
}

/** How a question is asked, in one text. */
export const keyOf = (manner: Manner, name: string, given: readonly Given[]): string =>
  `${manner} ${name} ${given.length === 0 ? '' : JSON.stringify(given)}`;
