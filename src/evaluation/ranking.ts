/** Who stands where among bodies of the same kind. */
import type { Group } from './leaf.ts';
import type { Sheet } from './sheet.ts';

export interface Ranked {
  readonly sheet: Sheet;
  /** From 1; equal totals share a place, and the places they take up are not given again. Undefined without a grade. */
  readonly place: number | undefined;
}

/** The bodies of a group, the best total first; those without a grade last, in their own order. */
export function ranked(sheets: readonly Sheet[], group: Group): Ranked[] {
  const own = sheets.filter((sheet) => sheet.group === group);
  const graded = own
    .filter(({ grade }) => grade !== undefined)
    .toSorted((left, right) => (right.total ?? 0) - (left.total ?? 0));
  const places = graded.map((sheet) => ({
    sheet,
    place: 1 + graded.filter(({ total }) => (total ?? 0) > (sheet.total ?? 0)).length,
  }));
  const others = own.filter(({ grade }) => grade === undefined);
  return [...places, ...others.map((sheet) => ({ sheet, place: undefined }))];
}
