/**
 * Finds something out of what nobody changes, a row or a table, once for each. In a process that stays, a row that has not changed
 * is the same object from site to site.
 */
export function foundOnce<Of extends object, Found extends NonNullable<unknown>>(
  find: (of: Of) => Found,
): (of: Of) => Found {
  const known = new WeakMap<Of, Found>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const found = find(of);
    known.set(of, found);
    return found;
  };
}
