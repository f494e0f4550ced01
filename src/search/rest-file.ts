/** The second file of the index as it is sent: its texts column by column, which compress best so, and what little else there is. */
import { addressAround, type More, type Rest } from './instant-files.ts';
import type { InstantRecord } from './instant-format.ts';

/** What is text of a record that the first file brings, each a column, the longest first: the others learn from it. */
const TEXTS = ['aliases', 'says', 'scope'] as const;
type TextsOfMore = (typeof TEXTS)[number];

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

export interface RestFile {
  readonly state: string;
  /** A column after another, the cells of each in the order of `more` and of the records. */
  readonly texts: string;
  readonly more: readonly Omit<More, TextsOfMore>[];
  readonly groups: readonly Group[];
}

export function packRestFile({ state, more, records }: Rest): RestFile {
  const groups = [
    ...Map.groupBy(records, (record) =>
      JSON.stringify([record.kind, addressAround(record)]),
    ).values(),
  ];
  const columns = [
    ...TEXTS.map((key) => more.map((entry) => entry[key] ?? '')),
    groups.flat().map(({ title }) => title),
    groups.flat().map(({ aliases = [] }) => aliases.join(BREAK)),
  ];
  return {
    state,
    texts: columns.map((cells) => cells.join(CELL)).join(COLUMN),
    more: more.map(withoutTexts),
    groups: groups.map(groupOf),
  };
}

/** What a file says. */
export function openRest({ state, texts, more, groups }: RestFile): Rest {
  const columns = texts.split(COLUMN).map((cells) => cells.split(CELL));
  const [titles = [], aliases = []] = columns.slice(TEXTS.length);
  const records = groups.flatMap(({ kind, address: [before, after], records: own }) =>
    own.map((record) => ({ ...record, kind, url: `${before}${record.id}${after}` })),
  );
  return {
    state,
    more: more.map((entry, row) => ({
      ...entry,
      ...Object.fromEntries(
        TEXTS.flatMap((key, column) => {
          const text = columns[column]?.[row] ?? '';
          return text === '' ? [] : [[key, text]];
        }),
      ),
    })),
    records: records.map((record, row) => {
      const names = aliases[row] ?? '';
      return {
        ...record,
        title: titles[row] ?? '',
        ...(names === '' ? {} : { aliases: names.split(BREAK) }),
      };
    }),
  };
}

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

function withoutTexts(entry: More): Omit<More, TextsOfMore> {
  const { aliases: _aliases, scope: _scope, says: _says, ...rest } = entry;
  return rest;
}
