/** How a place is called where it has to be told from others of its name. */
import type { Community } from '../tables/index.ts';

/** `青年路（东侧，1-99号）`, `阳光花园（东街小学对面的）`; the name alone where nothing else is known. */
export function placeName({ name, side, numbers, apart }: Community): string {
  const told = [side, numbers, apart].filter((word) => word !== undefined).join('，');
  return told === '' ? name : `${name}（${told}）`;
}
