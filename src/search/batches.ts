/** Works on many values, only so many at once, and keeps their order. */
export async function inBatches<Value, Result>(
  values: readonly Value[],
  size: number,
  work: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < values.length; start += size)
    results.push(...(await Promise.all(values.slice(start, start + size).map(work))));
  return results;
}
