/**
 * The second file of the index as it is sent: of the records that the first file brings what it left out, and of all others what
 * ranks them. What tells them in a list of answers is said with it or, of very many, apart, for whoever filters answers; what their
 * cards show lies in files of its own.
 */
import type { More, Rest } from './instant-files.ts';
import type { InstantBranch, InstantRecord } from './instant-format.ts';
import { openIds, type PackedIds, packIds } from './packed-ids.ts';
import { situationCount } from './places.ts';
import { runsOf } from './runs.ts';
import { fromSteps, numbersOf, toSteps, written } from './signs.ts';
import type { PackedShards } from './word-shards.ts';

/** What of a record of the first file only its card shows. */
type OfCard = 'aliases' | 'says' | 'afterwards';

/** What tells a record in a list of answers, beside what ranks it: by which it is filtered, and whom it shares a door with. */
type Facts = Pick<InstantRecord, 'domain' | 'status' | 'date' | 'bodies'> & {
  /** All who lead in any of its branches, and all others, each as the step from the one before: their order is told by the card. */
  readonly roles?: string;
};

/** By fact, that of every record; null where it has none. */
export type FactColumns = Readonly<Record<string, readonly unknown[]>>;

/** Records of one kind. */
interface Group {
  readonly kind: string;
  readonly ids: PackedIds;
  /** In how many situations each can lie; empty where none of them lies in any. */
  readonly situations: string;
  /** Those that come later, each as the step from the one before. */
  readonly later: string;
  /** Those that are of some streets alone. */
  readonly streets: readonly (readonly [row: number, streets: readonly number[]])[];
  /** Absent where the facts of all lie in a file of their own. */
  readonly facts?: FactColumns;
}

/** The facts of all records of the second file, where these are so many that few visitors need them. */
export interface FactsFile {
  readonly state: string;
  /** In the order of the groups. */
  readonly groups: readonly FactColumns[];
  /** Of the records of the first file, who helps in their branches. */
  readonly helpers: readonly (readonly [id: string, helpers: string])[];
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
  /** Whether the full text is looked through only where it is asked for or nothing else answers. */
  readonly textIfAsked?: true;
  /** Whether how names are said lies in files by the letters in it. */
  readonly saidApart?: true;
}

export interface RestFile extends FilesOf {
  readonly state: string;
  readonly more: readonly Omit<More, OfCard>[];
  readonly groups: readonly Group[];
}

export function packRestFile({ state, more, records }: Rest, files: FilesOf): RestFile {
  return {
    state,
    ...files,
    more: more.map(withoutCard).filter((entry) => Object.keys(entry).length > 1),
    // Their order is that of their cards.
    groups: runsOf(records, ({ kind }) => kind).map(groupOf),
  };
}

/** The second file without the facts, and the facts. */
export function withoutFacts({ groups, more, ...file }: RestFile): [RestFile, FactsFile] {
  const less = more.map(({ helpers: _, ...entry }) => entry);
  return [
    {
      ...file,
      more: less.filter((entry) => Object.keys(entry).length > 1),
      groups: groups.map(({ facts: _, ...group }) => group),
    },
    {
      state: file.state,
      groups: groups.map(({ facts = {} }) => facts),
      helpers: more.flatMap(({ id, helpers }) =>
        helpers === undefined ? [] : [[id, helpers] as const],
      ),
    },
  ];
}

/** What a file says: of every record no more than is known before its card. */
export function openRest({ state, more, groups }: RestFile): Rest {
  return { state, more, records: groups.flatMap(recordsOf) };
}

/** Whether the facts are said in the second file itself. */
export const isFactual = ({ groups }: RestFile): boolean =>
  groups.every(({ facts }) => facts !== undefined);

/** The facts of records, in their order. */
export function factsOf(columns: FactColumns): Partial<InstantRecord>[] {
  const fields = Object.entries(columns);
  const [, { length } = []] = fields[0] ?? [];
  return Array.from({ length }, (_, row) => {
    const held: Record<string, unknown> = {};
    for (const [field, values] of fields) if (values[row] !== null) held[field] = values[row];
    const { roles, ...facts } = held as Facts;
    return { ...facts, ...(roles === undefined ? {} : { branches: [branchOf(roles)] }) };
  });
}

/** What is known of a record before its card. */
export function knownOf(record: InstantRecord): InstantRecord {
  const [known] = recordsOf(groupOf([record]));
  if (known === undefined) throw new Error('a record is lost');
  return known;
}

type Writable = { -readonly [Field in keyof InstantRecord]: InstantRecord[Field] };

function recordsOf({ kind, ids, situations, later, streets, facts }: Group): InstantRecord[] {
  const counts = numbersOf(situations);
  const records = openIds(ids).map(
    (id, row): Writable => ({ id, kind, title: '', url: '', situations: counts[row] ?? 0 }),
  );
  for (const row of fromSteps(numbersOf(later))) {
    const record = records[row];
    if (record !== undefined) record.later = true;
  }
  for (const [at, own] of streets) {
    const record = records[at];
    if (record !== undefined) record.streets = own;
  }
  const told = facts === undefined ? [] : factsOf(facts);
  for (const [at, fact] of told.entries()) Object.assign(records[at] ?? {}, fact);
  return records;
}

function groupOf(records: readonly InstantRecord[]): Group {
  const counts = records.map(situationCount);
  const later = records.flatMap((record, row) => (record.later === true ? [row] : []));
  const facts = records.map(packFacts);
  // At least one, so that a file tells how many records have none.
  const fields = [...new Set(['status', ...facts.flatMap((record) => Object.keys(record))])];
  return {
    kind: records[0]?.kind ?? '',
    ids: packIds(records.map(({ id }) => id)),
    situations: counts.some((count) => count > 0) ? written(counts) : '',
    later: written(toSteps(later)),
    streets: records.flatMap(({ streets }, row) => (streets === undefined ? [] : [[row, streets]])),
    facts: Object.fromEntries(
      fields.map((field) => [
        field,
        facts.map((record) => record[field as keyof typeof record] ?? null),
      ]),
    ),
  };
}

function packFacts({ domain, status, date, bodies, branches = [] }: InstantRecord): Facts {
  const leads = new Set(branches.flatMap((branch) => branch.leads));
  const others = new Set(
    branches.flatMap((branch) => [...(branch.others ?? []), ...(branch.helpers ?? [])]),
  );
  const roles = [[...leads], [...others].filter((body) => !leads.has(body))].map(packBodies);
  return {
    ...(domain === undefined ? {} : { domain }),
    ...(status === undefined ? {} : { status }),
    ...(date === undefined ? {} : { date }),
    ...(bodies === undefined ? {} : { bodies }),
    ...(branches.length === 0 ? {} : { roles: roles.join(BETWEEN).trimEnd() }),
  };
}

/** No number is written with it. */
const BETWEEN = ' ';

function packBodies(bodies: readonly number[]): string {
  return written(toSteps(bodies.toSorted((left, right) => left - right)));
}

/** A record's branches as one, with all who lead in any of them and all others. */
function branchOf(roles: string): InstantBranch {
  const [leads = [], others = []] = roles
    .split(BETWEEN)
    .map((packed) => fromSteps(numbersOf(packed)));
  return { leads, ...(others.length === 0 ? {} : { others }) };
}

function withoutCard(entry: More): Omit<More, OfCard> {
  const { aliases: _aliases, says: _says, afterwards: _afterwards, ...rest } = entry;
  return rest;
}
