/** How much of a list was adjusted within the last year. */
import { daysBefore } from '../dates/working-days.ts';
import type { Records } from '../records/define.ts';
import { bodiesIn } from '../records/index.ts';
import type { TableName } from '../tables/index.ts';
import type { Model } from './model.ts';

/** A year, whatever its months. */
const DAYS = 365;

/** How many changes of a list were published in the year up to the model's day, and of how many bodies' records. */
export function adjustedSince(model: Model, list: Records): { changes: number; bodies: number } {
  const name = list.table.name as TableName;
  const since = daysBefore(model.today, DAYS);
  const changes = model.changes
    .inList(name)
    .filter(({ publishedOn }) => publishedOn > since && publishedOn <= model.today);
  const bodies = changes.flatMap((change) => {
    const row = model.lists.find(name, model.changes.page(change).id);
    return row === undefined ? [] : bodiesIn(list, row);
  });
  return { changes: changes.length, bodies: new Set(bodies).size };
}
