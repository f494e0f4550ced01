/** Newest first by a date, then by id so that the order is always the same. */
export function newestFirst<Row extends { readonly id: string }>(date: (row: Row) => string) {
  return (left: Row, right: Row): number =>
    compare(date(right), date(left)) || compare(right.id, left.id);
}

export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
