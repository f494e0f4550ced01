/** Records as their cards show them, a number of them a file: a query fetches those of its first answers. */
import { addressAround } from './instant-files.ts';
import type { InstantRecord } from './instant-format.ts';
import { runsOf } from './runs.ts';

/** No text holds these. */
const CELL = '\t';
const COLUMN = '\f';
const BREAK = '\n';

/** Records of one kind whose addresses differ in nothing but the id. */
interface Group {
  readonly kind: string;
  readonly address: readonly [before: string, after: string];
  readonly records: readonly Omit<InstantRecord, 'kind' | 'url' | 'title'>[];
}

export interface CardFile {
  /** The titles and then the other wordings, which compress best side by side. */
  readonly texts: string;
  readonly groups: readonly Group[];
}

/** The records stay in their order: those of a kind stand together already. */
export function packCards(records: readonly InstantRecord[]): CardFile {
  const columns = [
    records.map(({ title }) => title),
    records.map(({ aliases = [] }) => aliases.join(BREAK)),
  ];
  return {
    texts: columns.map((cells) => cells.join(CELL)).join(COLUMN),
    groups: runsOf(records, formOf).map(groupOf),
  };
}

export function openCards({ texts, groups }: CardFile): InstantRecord[] {
  const [titles = [], aliases = []] = texts.split(COLUMN).map((cells) => cells.split(CELL));
  const records = groups.flatMap(({ kind, address: [before, after], records: own }) =>
    own.map((record) => ({ ...record, kind, url: `${before}${record.id}${after}` })),
  );
  return records.map((record, row) => {
    const names = aliases[row] ?? '';
    return {
      ...record,
      title: titles[row] ?? '',
      ...(names === '' ? {} : { aliases: names.split(BREAK) }),
    };
  });
}

/** Of records in a group the kind and the form of the address are the same. */
const formOf = (record: InstantRecord): string =>
  JSON.stringify([record.kind, addressAround(record)]);

function groupOf(records: readonly InstantRecord[]): Group {
  const [some] = records;
  if (some === undefined) throw new Error('a group without records');
  return {
    kind: some.kind,
    address: addressAround(some),
    records: records.map(({ kind: _kind, url: _url, title: _title, aliases, ...record }) => ({
      ...record,
      ...(aliases?.length === 0 ? { aliases } : {}),
    })),
  };
}
