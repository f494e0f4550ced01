import type { Model } from '../../src/model/model.ts';
import { type PastList, pastLists } from '../../src/model/past-lists.ts';
import { listNamed } from '../../src/records/index.ts';

const cameOrWent = ({ published, began, ended }: PastList): boolean =>
  published.length + began.length + ended.length > 0;

/** The former lists of matters of one kind, of the days on which some came or went. */
export const pastItems = (model: Model, list: 'boundary-items' | 'street-items') =>
  pastLists(
    model,
    listNamed(list),
    model.items.all.filter((item) => item.list === list),
  ).filter(cameOrWent);

/** The former lists of rulings. */
export const pastRulings = (model: Model) =>
  pastLists(model, listNamed('rulings'), model.rulings.all).filter(cameOrWent);
