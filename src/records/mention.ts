import { listsWithPages } from './index.ts';

/** The prefixes of the ids of every list whose records have an address. */
const prefixes = listsWithPages.flatMap(({ table }) => table.columns['id']?.prefixes ?? []);

/** Ids of published records as they are mentioned in running text: pages turn them into links. */
export const MENTION = new RegExp(
  `(?<![a-z0-9-])(?:${prefixes.join('|')})-\\d+(?:-\\d+)*(?![a-z0-9-])`,
  'g',
);

/** The list an id belongs to by its prefix; undefined where no list has it. */
export function listOfId(id: string) {
  const prefix = id.slice(0, id.indexOf('-'));
  return listsWithPages.find(({ table }) => table.columns['id']?.prefixes?.includes(prefix));
}
