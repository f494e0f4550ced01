/**
 * The second file of the index as it is sent: of the records that the first file brings what it left out, and of all others what
 * tells them apart in a list of answers. What their cards show lies in files of its own.
 */
import type { More, Rest } from './instant-files.ts';
import type { InstantBranch, InstantRecord } from './instant-format.ts';
import { situationCount } from './places.ts';
import { runsOf } from './runs.ts';
import { numbersOf, written } from './signs.ts';
import type { PackedShards } from './word-shards.ts';

/** What of a record of the first file is text that only its card shows. */
type TextsOfMore = 'aliases' | 'says';

/** What of a record is known before its card: all by which answers are ranked, weighed against each other and filtered. */
type Known = 'id' | 'later' | 'domain' | 'status' | 'date' | 'streets' | 'bodies' | 'situations';
type KnownRecord = Pick<InstantRecord, Known> & {
  /** All who lead in any of its branches, and all others, each as the step from the one before: their order is told by the card. */
  readonly roles?: string;
};

/** Records of one kind, by field the value of each; null where it has none. */
interface Group {
  readonly kind: string;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/** How the files are told from those of another publication, and how common what they hold is. */
export interface FilesOf {
  /** How what records are found by is dealt out to files, and the digests of these but for parts. */
  readonly words: PackedShards & { readonly digests: string };
  /** The digests of the files of cards, run together in the order of their numbers. */
  readonly cards: string;
  /** So many records lie in a file of cards. */
  readonly cardsAFile: number;
  /** How many situations all records have that can be told apart. */
  readonly situations: number;
}

export interface RestFile extends FilesOf {
  readonly state: string;
  readonly more: readonly Omit<More, TextsOfMore>[];
  readonly groups: readonly Group[];
}

export function packRestFile({ state, more, records }: Rest, files: FilesOf): RestFile {
  return {
    state,
    ...files,
    more: more.map(withoutTexts).filter((entry) => Object.keys(entry).length > 1),
    // Their order is that of their cards.
    groups: runsOf(records, ({ kind }) => kind).map(groupOf),
  };
}

/** What a file says: of every record no more than is known before its card. */
export function openRest({ state, more, groups }: RestFile): Rest {
  return { state, more, records: groups.flatMap(recordsOf) };
}

/** What is known of a record before its card. */
export function knownOf(record: InstantRecord): InstantRecord {
  const [known] = recordsOf(groupOf([record]));
  if (known === undefined) throw new Error('a record is lost');
  return known;
}

function recordsOf({ kind, columns }: Group): InstantRecord[] {
  const fields = Object.entries(columns);
  return (columns['id'] ?? []).map((_, row) => {
    const held = fields.flatMap(([field, values]) =>
      values[row] === null ? [] : [[field, values[row]]],
    );
    const { roles, ...record } = Object.fromEntries(held) as KnownRecord;
    return {
      ...record,
      kind,
      title: '',
      url: '',
      ...(roles === undefined ? {} : { branches: [branchOf(roles)] }),
    };
  });
}

function groupOf(records: readonly InstantRecord[]): Group {
  const known = records.map(packKnown);
  const fields = [...new Set(known.flatMap((record) => Object.keys(record)))];
  const columns = fields.map((field) => [
    field,
    known.map((record) => record[field as keyof KnownRecord] ?? null),
  ]);
  return { kind: records[0]?.kind ?? '', columns: Object.fromEntries(columns) };
}

function packKnown(record: InstantRecord): KnownRecord {
  const { id, later, domain, status, date, streets, bodies, branches = [] } = record;
  const situations = situationCount(record);
  const leads = new Set(branches.flatMap((branch) => branch.leads));
  const others = new Set(
    branches.flatMap((branch) => [...(branch.others ?? []), ...(branch.helpers ?? [])]),
  );
  const roles = [[...leads], [...others].filter((body) => !leads.has(body))].map(packBodies);
  return {
    id,
    ...(later === undefined ? {} : { later }),
    ...(domain === undefined ? {} : { domain }),
    ...(status === undefined ? {} : { status }),
    ...(date === undefined ? {} : { date }),
    ...(streets === undefined ? {} : { streets }),
    ...(bodies === undefined ? {} : { bodies }),
    ...(situations === Math.min(1, branches.length) ? {} : { situations }),
    ...(branches.length === 0 ? {} : { roles: roles.join(BETWEEN).trimEnd() }),
  };
}

/** No number is written with it. */
const BETWEEN = ' ';

function packBodies(bodies: readonly number[]): string {
  const sorted = bodies.toSorted((left, right) => left - right);
  return written(sorted.map((body, at) => body - (sorted[at - 1] ?? 0)));
}

/** A record's branches as one, with all who lead in any of them and all others. */
function branchOf(roles: string): InstantBranch {
  const [leads = [], others = []] = roles.split(BETWEEN).map((packed) => {
    let body = 0;
    return numbersOf(packed).map((step) => {
      body += step;
      return body;
    });
  });
  return { leads, ...(others.length === 0 ? {} : { others }) };
}

function withoutTexts(entry: More): Omit<More, TextsOfMore> {
  const { aliases: _aliases, says: _says, ...rest } = entry;
  return rest;
}
