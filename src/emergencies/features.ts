/** What a telling is weighed by: its characters, its pairs of neighbours, and pairs one apart; where it begins and ends counts. */
export function featuresOf(text: string): string[] {
  const marked = `^${text}$`;
  const found = new Set<string>();
  for (let at = 0; at < marked.length; at += 1) {
    found.add(marked.charAt(at));
    if (at + 1 < marked.length) found.add(marked.slice(at, at + 2));
    if (at + 2 < marked.length) found.add(`${marked.charAt(at)}_${marked.charAt(at + 2)}`);
  }
  return [...found];
}
