/** More different texts than this are names and sentences, of which hardly one comes again. */
const MOST = 4_000;
/** Longer ones do not come again at all. */
const LONGEST = 40;

/**
 * Finds something out of texts and keeps it of those that come again and again, as the days, names and choices in the cells of
 * a long list do. The same text has to give the same value every time, and nobody may change one.
 */
export function remembered<Value extends object>(
  find: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  let again = 0;
  let isHopeless = false;
  return (text) => {
    if (isHopeless || text.length > LONGEST) return find(text);
    const before = known.get(text);
    if (before !== undefined) {
      again += 1;
      return before;
    }
    const found = find(text);
    if (known.size < MOST) known.set(text, found);
    else if (again < MOST) {
      isHopeless = true;
      known.clear();
    }
    return found;
  };
}
