import { isWithdrawn } from '../tables/define.ts';
import type { Duty } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';
import { dutiesByItem, items } from './items.ts';

/** The duties of the matters that are in force today. */
export const dutiesInForce = (data: Data): readonly DataRow<Duty>[] => data.once(findInForce);

function findInForce(data: Data): DataRow<Duty>[] {
  const duties = dutiesByItem(data);
  return items(data)
    .filter(({ table, values }) => !isWithdrawn(table, values) && values.effective <= data.today)
    .flatMap(({ values }) => duties.get(values.id) ?? [])
    .filter((row) => !row.broken);
}
