import type { Given } from './node.ts';

/** The same thing given, with the numbers of answers replaced. */
export function moved(one: Given, to: (number: number) => number): Given {
  if (one[0] === 'from') return ['from', to(one[1]), one[2], one[3]];
  if (one[0] === 'list') return ['list', one[1].map((part) => moved(part, to))];
  if (one[0] === 'object')
    return ['object', one[1].map(([key, part]) => [key, moved(part, to)] as const)];
  return one;
}
