/** One question to the model, and what is known of its answer. */

/** How something is asked: for a property, by a method, by a function of the model's, or for all that there is. */
export type Manner = 'root' | 'get' | 'call' | 'answer' | 'whole';

const MANNERS = { root: 0, get: 1, call: 2, answer: 3, whole: 4 } satisfies Record<Manner, number>;
const MANNERS_IN_ORDER = Object.values(MANNERS);

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
  /** Who has asked it last. */
  asker: object | undefined;
  /** The same ones, as they are found without telling how they are asked: by manner and name, and then by what is given. */
  ways: Map<string, Way>[] | undefined;
}

/** A question of which nobody has been shown the answer yet. */
export const nodeOf = (
  {
    number,
    parent,
    manner,
    name,
    given,
  }: Pick<Node, 'number' | 'parent' | 'manner' | 'name' | 'given'>,
  raw: unknown,
): Node => ({
  number,
  parent,
  manner,
  name,
  given,
  raw,
  shown: raw,
  isOut: false,
  digest: undefined,
  further: undefined,
  asker: undefined,
  ways: undefined,
});

/** The question that is asked with so much given, and those with more. */
export interface Way {
  node: Node | undefined;
  more: Map<unknown, Way> | undefined;
}

/** The question that was asked in the very same way; undefined where none was, or the way is not known. */
export function askedThisWay(
  { ways }: Node,
  manner: Manner,
  name: string,
  given: readonly unknown[],
): Node | undefined {
  let way = ways?.[MANNERS[manner]]?.get(name);
  for (let at = 0; at < given.length && way !== undefined; at += 1) way = way.more?.get(given[at]);
  return way?.node;
}

/**
 * Notes in which way a question is asked. What is made anew for every question would never be met again, and whoever has made it
 * may change it.
 */
export function noteWay(parent: Node, node: Node, given: readonly unknown[]): void {
  if (!node.given.every(([kind]) => kind !== 'list' && kind !== 'object')) return;
  parent.ways ??= MANNERS_IN_ORDER.map(() => new Map());
  let way = wayIn(parent.ways[MANNERS[node.manner]] ?? new Map(), node.name);
  for (const one of given) {
    way.more ??= new Map();
    way = wayIn(way.more, one);
  }
  way.node = node;
}

function wayIn<Key>(ways: Map<Key, Way>, key: Key): Way {
  const known = ways.get(key);
  if (known !== undefined) return known;
  const made: Way = { node: undefined, more: undefined };
  ways.set(key, made);
  return made;
}

/** The numbers of questions, which take less room than what is known of them. */
export function numbersOf(nodes: ReadonlySet<Node>): Uint32Array {
  const numbers = new Uint32Array(nodes.size);
  let at = 0;
  for (const { number } of nodes) {
    numbers[at] = number;
    at += 1;
  }
  return numbers;
}

/** Whether something holds of the answers, by their places, of which parts were given, at any depth. */
export function everyPart(one: Given, holds: (place: number) => boolean): boolean {
  switch (one[0]) {
    case 'from':
      return holds(one[1]);
    case 'list':
      return one[1].every((part) => everyPart(part, holds));
    case 'object':
      return one[1].every(([, part]) => everyPart(part, holds));
    default:
      return true;
  }
}

/** In the place of a digest, of what is asked further and read in no other way. */
export const LEADS_ON = 'leads on';

/** How a question is asked, in one text. */
export const keyOf = (manner: Manner, name: string, given: readonly Given[]): string =>
  given.length === 0 ? `${manner} ${name}` : `${manner} ${name} ${given.map(textOf).join(' ')}`;

function textOf(given: Given): string {
  if (given[0] === 'value' && typeof given[1] === 'string' && isOneWord(given[1])) return given[1];
  const known = texts.get(given);
  if (known !== undefined) return known;
  const made = JSON.stringify(given);
  // Whoever gives a part of an answer gives it again and again.
  if (given[0] === 'from') texts.set(given, made);
  return made;
}

/** Such a text cannot be taken for anything else that may be given, nor for two things. */
const isOneWord = (text: string): boolean => text.length < 40 && !/[\s[]/.test(text);

const texts = new WeakMap<Given, string>();
