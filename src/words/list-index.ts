import type { Recorded } from '../model/history.ts';
import { urls } from '../site/urls.ts';
import { text } from './text.ts';

/** The page that lists all records of a list, as a link. */
export function listIndex(list: Recorded['list']): { name: string; href: string } {
  return indexes[list];
}

const indexes: Record<Recorded['list'], { name: string; href: string }> = {
  'boundary-items': { name: text.lists.boundaryTitle, href: urls.boundary },
  'street-items': { name: text.lists.streetTitle, href: urls.streetDuties },
  rulings: { name: text.ruling.listTitle, href: urls.rulings },
};
