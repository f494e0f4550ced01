import { idInText } from '../tables/id-shape.ts';
import { listsWithPages } from './index.ts';

/** The prefixes of the ids of every list whose records have an address. */
const prefixes = listsWithPages.flatMap(({ table }) => table.columns['id']?.prefixes ?? []);

/**
 * What may be the id of a published record that is mentioned in running text: where there is such a record, pages make it a link.
 * `sd-card` may be one, too, and is a word.
 */
export const MENTION = new RegExp(idInText(prefixes), 'g');

/** The list an id belongs to by its prefix; undefined where no list has it. */
export function listOfId(id: string) {
  const prefix = id.slice(0, id.indexOf('-'));
  return listsWithPages.find(({ table }) => table.columns['id']?.prefixes?.includes(prefix));
}
