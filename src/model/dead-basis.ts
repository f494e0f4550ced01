/** What is still exercised although the law it rests on has ended. */
import type { AnyRow, Records } from '../records/define.ts';
import type { Citation } from '../tables/cell.ts';
import { citedKeys } from '../tables/define.ts';
import type { Model } from './model.ts';

/** The standing records of a list that cite a law not in force on the model's day; none for a list that cites no law. */
export function deadBasis({ lists, laws }: Model, list: Records): AnyRow[] {
  const cited = citedKeys(list.table.columns);
  if (cited.length === 0) return [];
  const isDead = ({ law }: Citation) => !laws.isInForce(laws.get(law));
  return lists
    .apart(list)
    .standing.filter((row) => cited.some((key) => (row[key] as readonly Citation[]).some(isDead)));
}
