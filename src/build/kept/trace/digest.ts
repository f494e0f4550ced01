/**
 * The digest of what a model answers with: rows, lists and maps of rows. Equal digests mean that nobody who reads the one could
 * tell it from the other. On the way it is noted of every part where it came from, so that a question about it can be asked again.
 */
import { hash } from 'node:crypto';
import type { Node, Step } from './node.ts';

/** Where an object came from: the answer itself, or a part of another object. */
export type Origin =
  | { readonly node: Node }
  | { readonly of: Origin; readonly at: string | number };

/** Of some values nothing can be told: functions, what has hidden parts. Who has read one of them is made anew every time. */
export class Untold extends Error {}

/**
 * What is known already, from build to build, of what nobody can change: rows that have not changed are the same objects in the next
 * one. Of the rest it is known for one build only: most of it is made anew for every answer.
 */
const lasting = new WeakMap<object, string>();

/** Whether nobody can change a value or anything in it; its parts are told by now. */
const isForGood = (value: object): boolean =>
  Object.isFrozen(value) &&
  !(value instanceof Map || value instanceof Set) &&
  Object.values(value).every(
    (part) => typeof part !== 'object' || part === null || lasting.has(part),
  );

/** The digests of one build. */
export class Digests {
  readonly #known = new Map<object, string>();

  /** Lets go of what is known for this build. */
  forget(): void {
    this.#known.clear();
  }

  of(value: unknown): string {
    if (typeof value === 'string' && value.length > SHORT) return digest(value);
    if (typeof value !== 'object' || value === null) return ofPrimitive(value);
    const before = lasting.get(value) ?? this.#known.get(value);
    if (before === OPEN) throw new Untold();
    if (before !== undefined) return before;
    this.#known.set(value, OPEN);
    const made = short(this.#textOf(value));
    if (isForGood(value)) {
      lasting.set(value, made);
      this.#known.delete(value);
    } else this.#known.set(value, made);
    return made;
  }

  /** All that is in it, in one text that stands for nothing else. There are millions of parts, most of them no objects. */
  #textOf(value: object): string {
    if (Array.isArray(value)) return this.#listed('a', value);
    // The key of an entry is told, but only its value is found again.
    if (value instanceof Map) {
      let text = 'm';
      for (const [key, own] of value) text += `,${this.of(key)}:${this.#partOf(own)}`;
      return text;
    }
    if (value instanceof Set) return this.#listed('s', value);
    const definition = definitionOf(value);
    if (definition !== undefined) return `d,${definition.join()}`;
    const kind: unknown = Object.getPrototypeOf(value);
    if (kind !== Object.prototype && kind !== null) throw new Untold();
    let text = 'o';
    for (const key of Object.keys(value))
      text += `,${quoted(key)}:${this.#partOf(value[key as keyof typeof value])}`;
    return text;
  }

  #listed(kind: string, values: Iterable<unknown>): string {
    let text = kind;
    for (const own of values) text += `,${this.#partOf(own)}`;
    return text;
  }

  #partOf(own: unknown): string {
    return typeof own === 'object' && own !== null ? this.of(own) : ofPrimitive(own);
  }
}

/**
 * Where the parts of answers come from, as far as the answers have been given to somebody who may ask of their parts. They are held
 * by the answers anyway, and to clear up takes longer by far where what is known of a million of them is held weakly.
 */
export class Origins {
  readonly #known = new Map<object, Origin>();

  forget(): void {
    this.#known.clear();
  }

  of(value: object): Origin | undefined {
    return this.#known.get(value);
  }

  /** Notes where a value and all its parts come from. */
  note(value: unknown, from: Origin): void {
    if (typeof value !== 'object' || value === null) return;
    const before = this.#known.get(value);
    // An answer that gives an object directly is asked again more easily than one in which it is somewhere.
    if (before === undefined || (!('node' in before) && 'node' in from))
      this.#known.set(value, from);
    if (before !== undefined) return;
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at += 1) this.#notePart(value[at], from, at);
    } else if (value instanceof Map || value instanceof Set) {
      let at = 0;
      for (const own of value.values()) {
        this.#notePart(own, from, at);
        at += 1;
      }
    } else if (definitionOf(value) === undefined)
      for (const at of Object.keys(value))
        this.#notePart(value[at as keyof typeof value], from, at);
  }

  /** Most parts are no objects, of which nothing is noted. */
  #notePart(own: unknown, of: Origin, at: string | number): void {
    if (typeof own === 'object' && own !== null) this.note(own, { of, at });
  }
}

/** While an object is being read; one that is met again then holds itself. */
const OPEN = '';
const SHORT = 40;

const digest = (text: string): string => hash('sha1', text, 'base64');

/** A text that is hardly longer than its digest stands for itself, in brackets. */
const short = (text: string): string => (text.length > SHORT ? digest(text) : `(${text})`);

/** There are few names of columns, and many rows. */
const names = new Map<string, string>();

function quoted(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const made = JSON.stringify(name);
  if (names.size < MOST_NAMES) names.set(name, made);
  return made;
}

const MOST_NAMES = 10_000;

function ofPrimitive(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === undefined || value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  throw new Untold();
}

/** The definitions of lists and tables are code, of which every bundle has its own: they are told by their names. */
export function definitionOf(value: object): readonly ['list' | 'table', string] | undefined {
  if ('announced' in value && 'table' in value && isNamed(value.table))
    return ['list', value.table.name];
  return isNamed(value) && 'columns' in value && 'file' in value
    ? ['table', value.name]
    : undefined;
}

const isNamed = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

/** A part of an object by where it is in it. */
export function partAt(value: unknown, at: Step): unknown {
  if (typeof at === 'object') return named(value, at[0]);
  if (value instanceof Map || value instanceof Set) return [...value.values()][Number(at)];
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, at) ? value[at as keyof typeof value] : undefined;
}

/** The way to a part: by ids and keys where there are any, since others come and go around it. */
export function wayTo({ node, at }: Place): readonly Step[] {
  const way: Step[] = [];
  let value = node.raw;
  for (const step of at) {
    const next = partAt(value, step);
    way.push(nameIn(value, step, next) ?? step);
    value = next;
  }
  return way;
}

/** A part of an answer, by places. */
export interface Place {
  readonly node: Node;
  readonly at: readonly (string | number)[];
}

/** Where something came from, from the answer on. */
export function placeOf(origin: Origin): Place {
  const at: (string | number)[] = [];
  let from = origin;
  while (!('node' in from)) {
    at.unshift(from.at);
    from = from.of;
  }
  return { node: from.node, at };
}

function nameIn(
  value: unknown,
  step: string | number,
  part: unknown,
): readonly [string] | undefined {
  if (value instanceof Map) {
    const key: unknown = [...value.keys()][Number(step)];
    return typeof key === 'string' ? [key] : undefined;
  }
  const id = Array.isArray(value) ? idOf(part) : undefined;
  return id !== undefined && named(value, id) === part ? [id] : undefined;
}

function named(value: unknown, name: string): unknown {
  if (value instanceof Map) return value.get(name);
  return Array.isArray(value) ? byIdIn(value).get(name) : undefined;
}

const idsOf = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

/** The parts of a list by their ids; of several with the same one, the first. */
function byIdIn(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const known = idsOf.get(list);
  if (known !== undefined) return known;
  const made = new Map<string, unknown>();
  for (const part of list) {
    const id = idOf(part);
    if (id !== undefined && !made.has(id)) made.set(id, part);
  }
  idsOf.set(list, made);
  return made;
}

const idOf = (part: unknown): string | undefined =>
  typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string'
    ? part.id
    : undefined;
