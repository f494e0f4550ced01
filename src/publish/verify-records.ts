/** The records of a published site against its ledger, in every form in which they are published. */
import { type Cells, cellsOf, digestOf } from '../ledger/digest.ts';
import type { Entry, Ledger } from '../ledger/ledger.ts';
import { presentCells } from '../ledger/present.ts';
import type { Difference } from '../ledger/verdict.ts';
import { loadBytes } from '../load/load.ts';
import { outputFile, urls } from '../site/urls.ts';
import { headerIndex, type Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import { ledgerTable, publicationsTable } from '../tables/ledger.ts';
import { sealedBeside } from '../tables/sealed-beside.ts';
import { INPUTS } from './inputs.ts';

export const csvFile = (name: string): string => outputFile(urls.csv(name));
export const isPresent = ({ state }: Entry): boolean => state !== '撤下';

/** What has to be kept of a site to look through its records: the tables, the ledger, and what it keeps beside itself. */
export const KEPT: ReadonlySet<string> = new Set([
  ...[...allTables, ledgerTable, publicationsTable, ...sealedBeside].map(({ name }) =>
    csvFile(name),
  ),
  ...allTables.map(({ name }) => outputFile(urls.apiTable(name))),
  ...INPUTS.values(),
]);

/** Every record, as CSV, in the JSON of its table and in one of its own, against the ledger. Without one there is nothing to compare. */
export function verifyRecords(
  ledger: Ledger,
  kept: ReadonlyMap<string, Uint8Array>,
  singles: ReadonlyMap<string, string>,
): Difference[] {
  if (ledger.newest === undefined) return [];
  const tables = allTables.map((table) => {
    const csv = csvFile(table.name);
    const api = outputFile(urls.apiTable(table.name));
    return { table, csv, api, json: readApiTable(table, kept.get(api)) };
  });
  const inTables = tables
    .filter(({ table }) => table.published)
    .flatMap(({ table, csv, api, json }) => [
      ...compare(ledger, table, csv, csvRecords(table, kept.get(csv))),
      ...compare(ledger, table, api, json.published),
    ]);
  const paths = [...singles.keys()];
  const alone = tables
    .filter(({ table }) => paths.some((path) => path.startsWith(folderOf(table.name))))
    .flatMap(({ table, json }) => verifySingles(ledger, table, json.today, singles));
  const beside = sealedBeside.flatMap((table) => {
    const file = csvFile(table.name);
    return compare(ledger, table, file, csvRecords(table, kept.get(file)));
  });
  return [...inTables, ...beside, ...alone];
}

/** The digest of the record that a file of the API holds by itself; undefined for every other file. */
export function singleDigest(path: string, bytes: Uint8Array): string | undefined {
  const table = singleFolders.find(([folder]) => path.startsWith(folder))?.[1];
  if (table === undefined) return undefined;
  try {
    const record = jsonOf(bytes);
    const own = outputFile(urls.api(table.name, String(record.id)));
    return path === own ? digestOf(cellsOf(table, record)) : undefined;
  } catch {
    // A file that is no JSON any more has been named already.
    return undefined;
  }
}

/** Where the JSON of the single records of a table stands. */
const folderOf = (table: string): string => outputFile(urls.api(table, '')).replace('.json', '');
const singleFolders = allTables.map((table) => [folderOf(table.name), table] as const);

/**
 * The JSON of each single record against the ledger, or where an announced change is still to come against the JSON of its
 * table: both are of the records as they hold today.
 */
function verifySingles(
  ledger: Ledger,
  table: Table,
  today: readonly Row[],
  singles: ReadonlyMap<string, string>,
): Difference[] {
  return today.flatMap((record): Difference[] => {
    const id = String(record['id']);
    const file = outputFile(urls.api(table.name, id));
    const single = singles.get(file);
    if (single === undefined) return [{ kind: 'record-missing', name: id, file }];
    const vouched = ledger.find(table.name, id)?.digest;
    return single === vouched || single === digestOf(cellsOf(table, record))
      ? []
      : [{ kind: 'record-differs', name: id, file }];
  });
}

function compare(
  ledger: Ledger,
  table: Table,
  file: string,
  records: ReadonlyMap<string, Cells>,
): Difference[] {
  const known = ledger.entries.filter((entry) => entry.table === table.name && isPresent(entry));
  const differences = known.flatMap(({ id, digest }): Difference[] => {
    const cells = records.get(id);
    if (cells === undefined) return [{ kind: 'record-missing', name: id, file }];
    return digestOf(cells) === digest ? [] : [{ kind: 'record-differs', name: id, file }];
  });
  const ids = new Set(known.map(({ id }) => id));
  const unknown = [...records.keys()].filter((id) => !ids.has(id));
  return [
    ...differences,
    ...unknown.map((name): Difference => ({ kind: 'record-unknown', name, file })),
  ];
}

function csvRecords(table: Table, bytes: Uint8Array | undefined): Map<string, Cells> {
  if (bytes === undefined) return new Map();
  const { header, rows } = loadBytes(table.file, bytes);
  const columns = Object.entries(table.columns).map(
    ([key, column]) => [key, headerIndex(header, column)] as const,
  );
  const records = rows.map(({ cells }) =>
    Object.fromEntries(columns.map(([key, index]) => [key, cells[index] ?? ''])),
  );
  return byId(records.map((cells) => presentCells(table, cells)));
}

/** What the JSON of a table says of its records: as they hold today, and as they were published. */
interface ApiTable {
  readonly today: readonly Row[];
  readonly published: ReadonlyMap<string, Cells>;
}

function readApiTable(table: Table, bytes: Uint8Array | undefined): ApiTable {
  try {
    const { records, pending } = jsonOf(bytes);
    const published = announced(records, pending).map((record) => cellsOf(table, record));
    return { today: records, published: byId(published) };
  } catch {
    // A file that is no JSON any more has been named already; none of its records is there.
    return { today: [], published: new Map() };
  }
}

const jsonOf = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));

type Row = Readonly<Record<string, unknown>>;

/** The table as it was published: the records of today with what is announced and still to come. */
function announced(
  records: readonly Row[],
  { rows = [], withdrawn = [] }: { rows?: readonly Row[]; withdrawn?: readonly unknown[] } = {},
): Row[] {
  const coming = new Map(rows.map((row) => [row['id'], row]));
  const kept = records.filter(({ id }) => !coming.has(id) && !withdrawn.includes(id));
  return [...kept, ...coming.values()];
}

function byId(records: readonly Cells[]): Map<string, Cells> {
  return new Map(records.map((cells) => [cells['id'] ?? '', cells]));
}
