import type { Column } from '../tables/column.ts';
import { rules } from './rules/index.ts';

/** What the rules for the text of any cell have against one, and the cure; undefined where they have nothing. */
export function textFault(text: string, column: Column): string | undefined {
  for (const rule of rules) {
    const fault = rule.scope === '文字' ? rule.check(text, column) : undefined;
    if (fault !== undefined) return `${fault.wrong}，${fault.cure}`;
  }
  return undefined;
}
