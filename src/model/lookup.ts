export { compare, newestFirst } from '../tables/order.ts';

/** Rows by their id. */
export function byId<Row extends { readonly id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Values by a key each has one of. */
export function groupBy<Value>(
  values: Iterable<Value>,
  key: (value: Value) => string,
): Map<string, Value[]> {
  return Map.groupBy(values, key);
}

/** Values by keys each may have several of; a value stands once under each key. */
export function groupByMany<Value>(
  values: Iterable<Value>,
  keys: (value: Value) => Iterable<string>,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of new Set(keys(value))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}

/** The same keys with what is made of each value. */
export function mapValues<Key, Value, Made>(
  map: ReadonlyMap<Key, Value>,
  make: (value: Value) => Made,
): Map<Key, Made> {
  return new Map([...map].map(([key, value]) => [key, make(value)]));
}

/** The last of some days, of those that are known. */
export function latest(day: string, ...days: readonly (string | undefined)[]): string {
  return days.reduce<string>((last, one) => (one !== undefined && one > last ? one : last), day);
}
