/** The nodes of a page with the same words between every two of them: one flat array, which Astro renders faster than fragments. */
export function between<Node>(words: string, nodes: readonly Node[]): (Node | string)[] {
  const all: (Node | string)[] = [];
  for (const node of nodes) {
    if (all.length > 0) all.push(words);
    all.push(node);
  }
  return all;
}
