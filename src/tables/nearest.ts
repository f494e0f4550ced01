/** The candidate that is nearest to what was typed, or undefined when none is near enough to be meant. */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  // One slip in three characters is a typing error; more is another word.
  const limit = Math.max(1, Math.floor([...typed].length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= bestDistance) continue;
    const distance = editDistance(typed, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance over characters, one row at a time. */
export function editDistance(left: string, right: string): number {
  const target = [...right];
  let previous = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (const [row, from] of [...left].entries()) {
    const current = [row + 1];
    for (const [column, to] of target.entries()) {
      const change = (previous[column] ?? 0) + (from === to ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
