/** The tables of who works where: one a year and a dimension. All of a large district together would be too long for a page. */
import { tables } from '../tables/index.ts';
import { EVERYBODY } from '../tables/staffing.ts';
import type { Model } from './model.ts';
import { yearsOf } from './satisfaction.ts';
import { type Staff, staffOf } from './staffing.ts';

export interface StaffingView {
  readonly year: number;
  readonly dimension: Staff['groups'] extends ReadonlyMap<infer Dimension, unknown>
    ? Dimension
    : never;
  readonly staff: readonly Staff[];
}

/** The newest year first, the dimensions in the order of the table; none in which nobody is told. */
export function staffingViews({ tables: { staffing } }: Model): StaffingView[] {
  const dimensions = tables.staffing.columns.dimension.options ?? [];
  return yearsOf(staffing).flatMap((year) => {
    const staff = staffOf(staffing, year);
    return dimensions.flatMap((option) => {
      const dimension = option as StaffingView['dimension'];
      const isTold = dimension !== EVERYBODY && staff.some(({ groups }) => groups.has(dimension));
      return isTold ? [{ year, dimension, staff }] : [];
    });
  });
}
