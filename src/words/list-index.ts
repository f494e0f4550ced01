import { listNamed, titleOf } from '../records/index.ts';
import { urls } from '../site/urls.ts';

/** The page that lists all records of a list, as a link. */
export function listIndex(list: string): { name: string; href: string } {
  return { name: titleOf(listNamed(list)), href: urls.list(list) };
}
