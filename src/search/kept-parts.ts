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
