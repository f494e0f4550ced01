/** In which of the former lists each record stands, as it is sealed. */
import type { AnyRow, Records } from '../../records/define.ts';
import { recordedLists } from '../../records/index.ts';
import type { Row } from '../../tables/define.ts';
import type { listingsTable } from '../../tables/ledger.ts';
import type { Ledger } from '../ledger.ts';
import { Endings } from './ending.ts';
import type { RowsByTable } from './names.ts';
import { listingId } from './told.ts';
import { Past } from './walk.ts';

export type ListingRow = Row<typeof listingsTable>;

/** The lines to be sealed on a day: of every record that stands in its list by then, or once stood in it. */
export function listingRows(tables: RowsByTable, ledger: Ledger, date: string): ListingRow[] {
  const past = new Past(tables, ledger, date);
  const endings = new Endings(tables, past);
  return recordedLists.flatMap((list) =>
    ((tables[list.table.name] ?? []) as readonly AnyRow[]).flatMap(
      (row) => listingOf(list, row, past, endings, date) ?? [],
    ),
  );
}

function listingOf(
  list: Records,
  row: AnyRow,
  { told }: Past,
  endings: Endings,
  date: string,
): ListingRow | undefined {
  const from = told.listedFrom(list, row);
  if (from === undefined || from > date) return undefined;
  const ended = endings.of(list, row);
  const until = ended && told.listedUntil(list, row, ended);
  return {
    id: listingId(list.table.name, row.id),
    list: list.table.name,
    record: row.id,
    from,
    until: until !== undefined && until <= date ? until : undefined,
  };
}
