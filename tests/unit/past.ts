import type { Recorded } from '../../src/model/history.ts';
import type { Item } from '../../src/model/items.ts';
import type { Model } from '../../src/model/model.ts';
import type { ListDay, WholeList } from '../../src/model/past-lists.ts';
import type { ListedRuling } from '../../src/model/rulings.ts';

const cameOrWent = ({ published, began, ended }: ListDay): boolean =>
  published.length + began.length + ended.length > 0;

/** The former lists of a list by name, of the days on which some came or went. */
function pastOf<Whole extends Recorded>(
  model: Model,
  list: Whole['list'],
): (ListDay<Whole> & WholeList<Whole>)[] {
  const past = model.past
    .days(list)
    .filter(cameOrWent)
    .map(({ date }) => {
      const { whole, ...past } = model.past.on(list, date);
      if (whole === undefined) throw new Error(`the list of ${date} is too long`);
      return { ...past, ...whole };
    });
  // Of one list there are records of one kind.
  return past as unknown as (ListDay<Whole> & WholeList<Whole>)[];
}

/** The former lists of matters of one kind. */
export const pastItems = (model: Model, list: 'boundary-items' | 'street-items') =>
  pastOf<Item>(model, list);

/** The former lists of rulings. */
export const pastRulings = (model: Model) => pastOf<ListedRuling>(model, 'rulings');
