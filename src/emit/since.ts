/**
 * What changed since a day, for programs: the ledger by months. The file of a month holds every record that a publication
 * added, changed or took out since the first day of the month, newest first: whoever asks since a day takes the file of its
 * month and leaves what is older. A month is added when it begins; as long as a file may get, so long is the ledger itself.
 */
import { type Entry, isRecord, type Publication } from '../ledger/ledger.ts';
import { asked } from '../model/asked.ts';
import { compare, groupBy } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import { type ListChange, tableNamed, tables } from '../tables/index.ts';
import { schemaTable } from '../tables/ledger.ts';
import { addressed } from './addressed.ts';
import { answer } from './api/answer.ts';

export function* sinceFiles(model: Model): Generator<EmittedFile> {
  const { entries, publications, newest } = model.ledger;
  const [first] = publications;
  if (first === undefined || newest === undefined) return;
  const last = [newest.date, model.today].sort().at(-1) ?? model.today;
  const changes = groupBy(model.announced.changes.all, ({ list, record }) => `${list}\n${record}`);
  const sorted = entries.toSorted(
    (left, right) =>
      compare(right.last, left.last) ||
      compare(left.table, right.table) ||
      compare(left.id, right.id),
  );
  const addresses = addressesIn(model);
  const months = monthsFrom(first.date, last);
  for (const month of months) {
    const since = `${month}-01`;
    const own = sorted.filter((entry) => entry.last >= since);
    yield answer(model, 'since', urls.since(month), {
      since,
      publication: named(newest),
      records: own
        .filter(isRecord)
        .map((entry) => recordChange(model, entry, since, addresses, changes.get(keyOf(entry)))),
      // The columns themselves: what they are called, of which kind they are and what may stand in them.
      columns: own
        .filter(({ table }) => table === schemaTable.name)
        .map((entry) => happened(entry, since)),
    });
  }
  yield answer(model, 'since-index', urls.sinceIndex, {
    publications: publications
      .toReversed()
      .map(({ records, added, changed, withdrawn, ...publication }) => ({
        ...named(publication),
        ...{ records, added, changed, withdrawn },
      })),
    months: months.toReversed().map((month) => ({ month, url: absolute(urls.since(month)) })),
  });
}

const keyOf = ({ table, id }: Entry) => `${table}\n${id}`;

const named = ({ number, date, link }: Pick<Publication, 'number' | 'date' | 'link'>) => ({
  ...{ number, date, link },
});

type Happened = Said<'since'>['columns'][number];

/** What became of a record since a day. Who never had it learns that it came, whatever was changed in it since. */
function happened({ table, id, first, last, state }: Entry, since: string): Happened {
  const what = state === '撤下' ? 'withdrawn' : first >= since ? 'added' : 'changed';
  return { table, id, what, day: last, first, state };
}

function recordChange(
  model: Model,
  entry: Entry,
  since: string,
  addresses: ReturnType<typeof addressesIn>,
  ofRecord: readonly ListChange[] = [],
): Said<'since'>['records'][number] {
  const told = ofRecord.filter(({ id }) => isSealedSince(model, id, since));
  const fields = [...new Set(told.flatMap(({ field }) => field ?? []))];
  return {
    ...happened(entry, since),
    fields: fields.length === 0 ? undefined : fields,
    changes: told.length === 0 ? undefined : told.map(({ id }) => id),
    ...addresses(entry),
  };
}

/** The addresses of all records that were ever published, each table asked for once. */
function addressesIn(model: Model): (entry: Entry) => { page?: string; api: string } {
  const known = new Map<string, Readonly<Record<string, Addresses>>>();
  return ({ table, id }) => {
    const own: Readonly<Record<string, Addresses>> =
      known.get(table) ?? JSON.parse(addressesOf(model, table));
    known.set(table, own);
    const [api, page] = own[id] ?? [''];
    return page === undefined ? { api } : { page, api };
  };
}

type Addresses = readonly [api: string, page?: string];

/** Whether a row of changes was first published on that day or later. */
function isSealedSince({ ledger }: Model, change: string, since: string): boolean {
  return (ledger.find(tables['list-changes'].name, change)?.first ?? '') >= since;
}

/** Where to read the record, or what it is a part of; where neither has an address, the table. */
function addressOf(model: Model, table: string, id: string): Addresses {
  const row = model.lists.find(table, id) ?? { id, ...model.ledger.last(table, id) };
  const found = addressed(model, tableNamed(table), row);
  if (found === undefined) return [absolute(urls.apiTable(table))];
  const { table: list, row: whole } = found;
  return [absolute(urls.api(list, whole.id)), absolute(urls.recordOf(list, whole))];
}

/** Of a whole table in one text: of very many records nothing else is asked. */
const addressesOf = asked('addresses', (model, table: string) =>
  JSON.stringify(
    Object.fromEntries(
      model.ledger
        .entriesOf(table)
        .map(({ id }): [string, Addresses] => [id, addressOf(model, table, id)]),
    ),
  ),
);

/** The months of two days and all between them, `YYYY-MM`. */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  const [year = 0, month = 1] = first.split('-').map(Number);
  for (let next = month - 1; ; next += 1) {
    const name = new Date(Date.UTC(year, next)).toISOString().slice(0, 7);
    if (name > last.slice(0, 7)) return months;
    months.push(name);
  }
}
