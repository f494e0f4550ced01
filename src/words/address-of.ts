import { asked } from '../model/asked.ts';
import { urls } from '../site/urls.ts';

/** Where a record of a list stands; undefined where there is none. What links to it has not read all of its row. */
export const addressOfRecord = asked('address-of', (model, list: string, id: string) => {
  const row = model.lists.find(list, id);
  return row && urls.recordOf(list, row);
});
