import type { Model } from '../../src/model/model.ts';
import { pastLists } from '../../src/model/past-lists.ts';
import { listNamed } from '../../src/records/index.ts';

/** The former lists of matters of one kind. */
export const pastItems = (model: Model, list: 'boundary-items' | 'street-items') =>
  pastLists(
    model,
    listNamed(list),
    model.items.all.filter((item) => item.list === list),
  );

/** The former lists of rulings. */
export const pastRulings = (model: Model) =>
  pastLists(model, listNamed('rulings'), model.rulings.all);
