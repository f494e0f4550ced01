import { mapValues } from '../model/lookup.ts';
import { haveSameMembers } from '../tables/same-members.ts';

/**
 * What is made of each of many parts and depends on nothing else, kept from one making to the next by a process that stays: where
 * one record has changed, the others are not cut again. A key tells all that a part is made of.
 */
export function keptParts<Part, Made>(
  keyOf: (part: Part) => string,
  make: (part: Part) => Made,
): (parts: readonly Part[]) => Made[] {
  let before = new Map<string, Made>();
  return (parts) => {
    const now = new Map<string, Made>();
    const made = parts.map((part) => {
      const key = keyOf(part);
      const one = now.get(key) ?? before.get(key) ?? make(part);
      now.set(key, one);
      return one;
    });
    // Whatever no part of this making is made of is forgotten.
    before = now;
    return made;
  };
}

/**
 * The same for parts that have names, where it is sooner seen that a part is made of what it was than told in a text of what: of the
 * files of an index one word changes a few.
 */
export function keptNamed<Part, Made>(
  make: (part: Part) => Made,
): (parts: ReadonlyMap<string, Part>) => Map<string, Made> {
  let before = new Map<string, { readonly part: Part; readonly made: Made }>();
  return (parts) => {
    const now = new Map<string, { readonly part: Part; readonly made: Made }>();
    for (const [name, part] of parts) {
      const known = before.get(name);
      const isKnown = known !== undefined && areAlike(part, known.part);
      now.set(name, isKnown ? known : { part, made: make(part) });
    }
    before = now;
    return mapValues(now, ({ made }) => made);
  };
}

/** The same for what is made of things that nobody changes: it stays for as long as they are the very same ones. */
export function keptWhole<Made extends object>(): (
  of: readonly unknown[],
  make: () => Made,
) => Made {
  let before: { readonly of: readonly unknown[]; readonly made: Made } | undefined;
  return (of, make) => {
    if (before === undefined || !haveSameMembers(of, before.of)) before = { of, made: make() };
    return before.made;
  };
}

/** Whether two parts of texts, numbers and lists and objects of them say the same. */
function areAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  if (isList(one)) return isList(other) && areListsAlike(one, other);
  const keys = Object.keys(one);
  const isAlike = (key: string) =>
    Object.hasOwn(other, key) &&
    areAlike(one[key as keyof typeof one], other[key as keyof typeof other]);
  return !isList(other) && keys.length === Object.keys(other).length && keys.every(isAlike);
}

const isList = (value: object): value is ArrayLike<unknown> =>
  Array.isArray(value) || value instanceof Int32Array;

function areListsAlike(ones: ArrayLike<unknown>, others: ArrayLike<unknown>): boolean {
  if (ones.length !== others.length) return false;
  // There are millions of members, most of them numbers.
  for (let at = 0; at < ones.length; at += 1)
    if (ones[at] !== others[at] && !areAlike(ones[at], others[at])) return false;
  return true;
}
