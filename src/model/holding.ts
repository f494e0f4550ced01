import type { AnyRow, Records } from '../records/define.ts';
import { sinceOf } from '../records/index.ts';
import { isWithdrawn } from '../tables/define.ts';

/** Whether people go by a record on a day: it has begun, and was not withdrawn. */
export function isHolding(list: Records, row: AnyRow, today: string): boolean {
  return !isWithdrawn(list.table, row) && (sinceOf(list, row) ?? '') <= today;
}
