import type { AnyRow } from './define.ts';

/** A record with the name of the list it is in. */
export type InList<Row extends AnyRow, Name extends string> = Row & { readonly list: Name };

const known = new WeakMap<AnyRow, InList<AnyRow, string>>();

/** A row with the name of its list: of the very same row the very same, whoever asks and however often. */
export function inList<Row extends AnyRow, const Name extends string>(
  row: Row,
  list: Name,
): InList<Row, Name> {
  const before = known.get(row);
  if (before?.list === list) return before as InList<Row, Name>;
  const made = Object.freeze({ ...row, list });
  known.set(row, made);
  return made;
}
