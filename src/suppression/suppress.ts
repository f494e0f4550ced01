/** From full counts, which stay with the office, to those that may be published. */
import { fewerThan, type Headcount, WITHHELD } from '../tables/kinds/headcount.ts';
import { type Counted, placeOf, type Rules } from './counts.ts';
import { computable, smallChanges } from './faults.ts';
import { families } from './sums.ts';

/**
 * The same rows in the same order, with what must not be told hidden, and no more than that, year by year. `earlier`: what is
 * published already, of years before.
 */
export function suppress<Cell extends Counted<number>>(
  full: readonly Cell[],
  rules: Rules,
  earlier: readonly Counted[] = [],
): (Omit<Cell, 'count'> & { count: Headcount })[] {
  const counts = new Map<string, Headcount>();
  const nameOf = (cell: Omit<Counted, 'count'>) => `${cell.year}\n${placeOf(cell)}`;
  const published = (cells: readonly Cell[]) =>
    cells.map((cell) => ({ ...cell, count: counts.get(nameOf(cell)) ?? cell.count }));
  const withhold = (cell: Omit<Counted, 'count'>) => counts.set(nameOf(cell), WITHHELD);

  for (const cell of full)
    if (cell.count < rules.small) counts.set(nameOf(cell), fewerThan(rules.small));
  const years = [...new Set(full.map(({ year }) => year))].sort((left, right) => left - right);
  for (const year of years) {
    const known = full.filter((cell) => cell.year <= year);
    for (const { cell } of smallChanges<Counted>([...earlier, ...published(known)], rules))
      withhold(cell);
    const own = full.filter((cell) => cell.year === year);
    for (const family of families(own, rules)) hideWhatTells(family);
  }
  return published(full);

  function hideWhatTells(family: readonly Cell[]): void {
    for (;;) {
      const [fault] = computable(published(family), rules);
      if (fault === undefined) return;
      if (fault.is === 'sum')
        throw new RangeError(`the counts of ${fault.cell.body} do not add up`);
      const hide = fault.is === 'rest' ? fault.cell : fault.hide;
      if (hide === undefined) return;
      withhold(hide);
    }
  }
}
