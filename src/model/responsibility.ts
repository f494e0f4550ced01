import type { Part } from './items.ts';

/** What a street's share of an item amounts to: 主体责任 as soon as one of its duties is. */
export function responsibilityOf(part: Part): '主体责任' | '配合责任' {
  return part.duties.some((duty) => duty.responsibility === '主体责任') ? '主体责任' : '配合责任';
}

/** How many items a street answers for, and in how many it only cooperates. */
export function mainAndCooperating(parts: readonly Part[]): { main: number; cooperating: number } {
  const main = parts.filter((part) => responsibilityOf(part) === '主体责任').length;
  return { main, cooperating: parts.length - main };
}
