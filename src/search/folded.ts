/** `一个一些` as `一个些`: pairs stand in order, so those of one first character together. */
export function folded(pairs: readonly string[]): string {
  const seconds = new Map<string, string>();
  for (const [first = '', second = ''] of pairs.map((pair) => [...pair]))
    seconds.set(first, (seconds.get(first) ?? '') + second);
  return [...seconds].map((both) => both.join('')).join(' ');
}

export function unfolded(lines: string): string[] {
  return lines
    .split(' ')
    .flatMap(([first = '', ...seconds]) => seconds.map((second) => first + second));
}
