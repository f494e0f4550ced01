/** Makes something of an object once, and keeps it for as long as the object lives. */
export function once<Source extends object, Made extends object>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const kept = new WeakMap<Source, Made>();
  return (source) => {
    const made = kept.get(source) ?? make(source);
    kept.set(source, made);
    return made;
  };
}
