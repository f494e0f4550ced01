/** Makes something of an object once, and keeps it for as long as the object lives. */
export function once<Source extends object, Made>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const kept = new WeakMap<Source, { made: Made }>();
  return (source) => {
    const { made } = kept.get(source) ?? { made: make(source) };
    kept.set(source, { made });
    return made;
  };
}
