/** Whether every version that was published still comes out as it was. */

import type { Table } from '../../tables/define.ts';
import type { ListChange } from '../../tables/index.ts';
import { versionsTable } from '../../tables/ledger.ts';
import type { Cells } from '../digest.ts';
import type { Ledger } from '../ledger.ts';
import type { RowsByTable } from './names.ts';
import {
  cellsOfVersion,
  pastAsPublished,
  type TableCells,
  versionId,
  versionsIn,
} from './versions.ts';
import { Past, type Stood } from './walk.ts';

/** A version that comes out otherwise than it was published. */
export interface BentVersion {
  readonly list: string;
  readonly record: string;
  readonly from: string;
  /** `inserted`: it would stand between versions that were published. */
  readonly what: 'rewritten' | 'gone' | 'inserted';
  /** The first cell that reads otherwise; undefined where a whole part came or went, or nothing is kept of how it read. */
  readonly cell: BentCell | undefined;
  /** The changes of its record that are not published yet. */
  readonly by: readonly ListChange[];
}

export interface BentCell {
  readonly table: Table;
  readonly id: string;
  /** Undefined where the whole row came or went. */
  readonly key: string | undefined;
  readonly was: string;
  readonly is: string;
}

/** The versions that were sealed and come out otherwise, and those that would stand between them; of a record the oldest. */
export function bentVersions(tables: RowsByTable, ledger: Ledger, today: string): BentVersion[] {
  if (!ledger.knows(versionsTable.name)) return [];
  const past = new Past(tables, ledger, today);
  const now = versionsIn(tables, past);
  let then: Past | undefined;
  const asPublished = () => {
    then ??= pastAsPublished(ledger, today);
    return then;
  };
  const bent = new Map<string, BentVersion>();
  const note = (found: Omit<BentVersion, 'by'>) => {
    const key = versionId(found.list, found.record, '');
    const known = bent.get(key);
    if (known !== undefined && known.from <= found.from) return;
    const by = past.changesOf(found.record).filter((one) => past.told.enteredOn(one) === undefined);
    bent.set(key, { ...found, by });
  };
  const sealed = sealedVersions(ledger);
  for (const { id, digest, list, record, from } of sealed) {
    const found = now.get(id);
    if (found?.row.digest === digest) continue;
    // A record that is gone from its table is another fault, and told there.
    if (found === undefined && !past.has({ id: record, list })) continue;
    if (found === undefined) {
      note({ list, record, from, what: 'gone', cell: undefined });
      continue;
    }
    const cell = firstBent(ledger, versionOf(asPublished(), list, record, from), found.version);
    if (cell !== 'same') note({ list, record, from, what: 'rewritten', cell });
  }
  for (const { list, record, from } of inserted(now, ledger, sealed))
    note({ list, record, from, what: 'inserted', cell: undefined });
  return [...bent.values()];
}

interface SealedVersion {
  readonly id: string;
  readonly list: string;
  readonly record: string;
  readonly from: string;
  readonly digest: string;
}

function sealedVersions(ledger: Ledger): SealedVersion[] {
  return [...(ledger.copies.get(versionsTable.name) ?? [])].flatMap(([id, { cells }]) => {
    if (ledger.find(versionsTable.name, id)?.state === '撤下') return [];
    const { list = '', record = '', from = '', digest = '' } = cells;
    return { id, list, record, from, digest };
  });
}

/** Versions that begin before the newest publication, of records whose past it holds, and that it does not hold. */
function inserted(
  now: ReturnType<typeof versionsIn>,
  ledger: Ledger,
  sealed: readonly SealedVersion[],
) {
  const ids = new Set(sealed.map(({ id }) => id));
  const records = new Set(sealed.map(({ list, record }) => versionId(list, record, '')));
  return [...now.values()]
    .map(({ row }) => row)
    .filter(
      ({ id, list, record, from }) =>
        from < (ledger.newest?.date ?? '') &&
        !ids.has(id) &&
        records.has(versionId(list, record, '')),
    );
}

function versionOf(past: Past, list: string, record: string, from: string): Stood | undefined {
  if (!past.has({ id: record, list })) return undefined;
  return past.of(record, list).find((version) => version.from === from);
}

/** The first cell in which two versions differ; `same` where what was published then reads the same now. */
function firstBent(
  ledger: Ledger,
  was: Stood | undefined,
  is: Stood,
): BentCell | 'same' | undefined {
  if (was === undefined) return undefined;
  const [before, after] = [was, is].map(
    (version) => new Map(cellsOfVersion(version).map((one) => [one.cells['id'] ?? '', one])),
  );
  for (const id of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    const found = bentCell(ledger, id, before?.get(id), after?.get(id));
    if (found !== undefined) return found;
  }
  const [then, now] = [was, is].map(({ alsoThen }) =>
    alsoThen
      .map(({ id }) => id)
      .sort()
      .join(),
  );
  return then === now ? 'same' : undefined;
}

function bentCell(
  ledger: Ledger,
  id: string,
  was?: TableCells,
  is?: TableCells,
): BentCell | undefined {
  const table = (was ?? is)?.table;
  if (table === undefined) return undefined;
  if (was === undefined || is === undefined) {
    const said = (one: TableCells | undefined) => (one === undefined ? '' : gistOf(one));
    return { table, id, key: undefined, was: said(was), is: said(is) };
  }
  for (const key of Object.keys(table.columns)) {
    const [before, after] = [was.cells[key] ?? '', is.cells[key] ?? ''];
    // A column that the table was given since then was never published.
    const isNew = before === '' && ledger.last(table.name, id)?.[key] === undefined;
    if (before !== after && !isNew) return { table, id, key, was: before, is: after };
  }
  return undefined;
}

const gistOf = ({ table, cells }: { table: Table; cells: Cells }): string =>
  (table.gist ?? [table.naming]).map((key) => cells[key] ?? '').join(' ');
