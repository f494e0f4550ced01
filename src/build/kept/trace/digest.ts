/**
 * The digest of what a model answers with: rows, lists and maps of rows. Equal digests mean that nobody who reads the one could
 * tell it from the other. On the way it is noted of every part where it came from, so that a question about it can be asked again.
 */
import { hash } from 'node:crypto';
import type { Node } from './node.ts';

/** Where an object came from: the answer itself, or a part of another object. */
export type Origin =
  | { readonly node: Node }
  | { readonly of: Origin; readonly at: string | number };

/** Of some values nothing can be told: functions, what has hidden parts. Who has read one of them is made anew every time. */
export class Untold extends Error {}

export class Digests {
  readonly #known = new WeakMap<object, string>();
  readonly #origins = new WeakMap<object, Origin>();

  origin(value: object): Origin | undefined {
    return this.#origins.get(value);
  }

  /** `from`: where the value came from, unless whoever reads it has made it. */
  of(value: unknown, from?: Origin): string {
    if (typeof value === 'string')
      return value.length <= SHORT ? JSON.stringify(value) : digest(value);
    if (typeof value !== 'object' || value === null) return ofPrimitive(value);
    const isNoted = from === undefined || this.#origins.has(value);
    if (from !== undefined) this.#note(value, from);
    const known = this.#known.get(value);
    if (known === OPEN) throw new Untold();
    // What was seen before anybody answered with it has parts of which it is not known where they came from.
    if (known !== undefined && isNoted) return known;
    this.#known.set(value, OPEN);
    const made = digest(this.#parts(value, from && { of: from }).join(','));
    this.#known.set(value, made);
    return made;
  }

  /** An answer that gives an object directly is asked again more easily than one in which it is somewhere. */
  #note(value: object, from: Origin): void {
    const before = this.#origins.get(value);
    if (before === undefined || (!('node' in before) && 'node' in from))
      this.#origins.set(value, from);
  }

  #parts(value: object, from: { readonly of: Origin } | undefined): string[] {
    const part = (own: unknown, at: string | number) => this.of(own, from && { ...from, at });
    const kind: unknown = Object.getPrototypeOf(value);
    if (Array.isArray(value)) return ['a', ...value.map(part)];
    if (value instanceof Map) {
      // The key of an entry is told, but only its value is found again.
      const entries = [...value].map(([key, own], at) => `${this.of(key)}:${part(own, at)}`);
      return ['m', ...entries];
    }
    if (value instanceof Set) return ['s', ...[...value].map(part)];
    const definition = definitionOf(value);
    if (definition !== undefined) return ['d', ...definition];
    if (kind !== Object.prototype && kind !== null) throw new Untold();
    return [
      'o',
      ...Object.entries(value).map(([key, own]) => `${JSON.stringify(key)}:${part(own, key)}`),
    ];
  }
}

/** While an object is being read; one that is met again then holds itself. */
const OPEN = '';
const SHORT = 40;

const digest = (text: string): string => hash('sha1', text, 'base64');

function ofPrimitive(value: unknown): string {
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
export function partAt(value: unknown, at: string | number): unknown {
  if (value instanceof Map || value instanceof Set) return [...value.values()][Number(at)];
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, at) ? value[at as keyof typeof value] : undefined;
}
