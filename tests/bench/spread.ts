/** So many of a list, evenly spread. */
export function spread<Value>(all: readonly Value[], count: number): Value[] {
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, at) => all[Math.floor(at * step)],
  ).flatMap((value) => value ?? []);
}
