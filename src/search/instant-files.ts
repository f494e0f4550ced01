/**
 * The instant index travels in two files. The first holds what the first answer needs and little more, since a visitor waits
 * for it. The rest comes while the first answer is already read: the other wordings, the words people use, and the records
 * that are seldom the answer. The first file is written column by column, which compresses to a tenth less than row by row.
 */
import {
  BREAK,
  type PackedBranches,
  packBranches,
  packHelpers,
  unpackBranches,
  withHelpers,
} from './branch-lines.ts';
import type { InstantIndex, InstantRecord } from './instant-format.ts';

/** No record brings more of its wordings in the first file; the clerk writes the most usual ones first. */
const MOST_WORDINGS = 3;

/** Records that the first answer needs; the list of bodies tells of the bodies already, and all others wait for the second file. */
const FIRST: readonly string[] = ['boundary-items', 'street-items', 'signposts'];
const BODIES = 'bodies';

interface PackedRecord
  extends Partial<PackedBranches>,
    Omit<InstantRecord, 'kind' | 'url' | 'aliases' | 'branches' | 'bodies' | 'phone' | 'says'> {
  /** A line each. */
  readonly aliases?: string;
}

/** Records of one kind whose addresses differ in nothing but the id. */
interface Group {
  readonly kind: string;
  readonly address: readonly [before: string, after: string];
  /** By field, the value of every record; null where it has none. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

export interface FirstFile extends Omit<InstantIndex, 'records' | 'synonyms'> {
  /** The state of the data that both files were made from: files of two publications do not fit together. */
  readonly state: string;
  /** The term and then what it may be called, a line each. */
  readonly synonyms: readonly string[];
  readonly groups: readonly Group[];
  /** The bodies that are answers themselves, as positions in `bodies`. */
  readonly offices: readonly number[];
}

/** What a record has beyond the first file. */
export interface More {
  readonly id: string;
  /** A line each, as the words. */
  readonly aliases?: string;
  readonly says?: string;
  /** Of a body, since the first file tells nothing of it but its name. */
  readonly status?: string;
  readonly bodies?: readonly number[];
  readonly phone?: string;
  /** Who helps in its branches, a line each: of every answer but the first one shown, the helpers are not shown. */
  readonly helpers?: string;
}

export interface Rest {
  readonly state: string;
  readonly more: readonly More[];
  readonly records: readonly InstantRecord[];
}

/** The most that the first file can bring, counted in records and in wordings. */
export function mostOfFirst({ records }: InstantIndex): number {
  return records.filter(mayBeFirst).length * (1 + MOST_WORDINGS);
}

/** By id, how many wordings the first file brings of each record that it brings. */
function firstOf({ records }: InstantIndex, amount: number): Map<string, number> {
  const brought = records.filter(mayBeFirst).slice(0, amount);
  const wordings = amount - brought.length;
  return new Map(brought.map(({ id }, at) => [id, Math.ceil((wordings - at) / brought.length)]));
}

/** Whether the first answer needs a record. */
export function mayBeFirst({ kind, later }: InstantRecord): boolean {
  return FIRST.includes(kind) && later !== true;
}

/**
 * The first file of an index. Where it is not to bring everything it can, its amount is dealt out: a record each, and when all
 * are in, a wording to each in turn.
 */
export function packFirst(
  whole: InstantIndex,
  state: string,
  amount: number = mostOfFirst(whole),
): FirstFile {
  const { records, synonyms, ...index } = whole;
  const wordings = firstOf(whole, amount);
  const first = records.flatMap(({ aliases = [], ...record }) => {
    const count = wordings.get(record.id);
    return count === undefined ? [] : { ...record, aliases: aliases.slice(0, count) };
  });
  const groups = Map.groupBy(first, (record) =>
    JSON.stringify([record.kind, addressAround(record)]),
  );
  const answers = new Set(records.flatMap(({ id, kind }) => (kind === BODIES ? id : [])));
  return {
    state,
    ...index,
    synonyms: synonyms.map(([term, means]) => [term, ...means].join(BREAK)),
    groups: [...groups.values()].map(packGroup),
    offices: [...index.bodies.keys()].filter((at) => answers.has(index.bodies[at]?.id ?? '')),
  };
}

/** The index as far as the first file tells it. */
export function unpackFirst(file: FirstFile): InstantIndex {
  const { state: _, groups, offices, synonyms, ...index } = file;
  const bodies = offices.flatMap((position): InstantRecord[] => {
    const body = index.bodies[position];
    return body === undefined
      ? []
      : [{ id: body.id, kind: BODIES, title: body.name, url: body.url, bodies: [position] }];
  });
  return {
    ...index,
    synonyms: synonyms.map((lines) => {
      const [term = '', ...means] = lines.split(BREAK);
      return [term, means];
    }),
    records: [...groups.flatMap(unpackGroup), ...bodies],
  };
}

/** What the second file tells: what the first one left out. */
export function packRest(
  index: InstantIndex,
  state: string,
  amount: number = mostOfFirst(index),
): Rest {
  const first = firstOf(index, amount);
  const isKnown = ({ id, kind }: InstantRecord) => first.has(id) || kind === BODIES;
  const more = index.records
    .map((record): More => {
      const { id, aliases = [], says } = isKnown(record) ? record : { id: record.id };
      const { phone, bodies, status } = isKnown(record) ? record : {};
      const isBody = record.kind === BODIES;
      const helpers = isKnown(record) ? packHelpers(record) : undefined;
      const rest = aliases.slice(first.get(id) ?? 0);
      return {
        id,
        ...(rest.length > 0 ? { aliases: rest.join(BREAK) } : {}),
        ...(says === undefined ? {} : { says }),
        ...(phone === undefined ? {} : { phone }),
        ...(bodies === undefined || (isBody && status === undefined) ? {} : { bodies }),
        ...(isBody && status !== undefined ? { status } : {}),
        ...(helpers === undefined ? {} : { helpers }),
      };
    })
    .filter((entry) => Object.keys(entry).length > 1);
  return { state, more, records: index.records.filter((record) => !isKnown(record)) };
}

/** Puts the two files together again: the whole index, save that the records of the second file stand last. */
export function joinRest(first: InstantIndex, rest: Pick<Rest, 'more' | 'records'>): InstantIndex {
  const more = new Map(rest.more.map((entry) => [entry.id, entry]));
  const records = first.records.map((record) => {
    const { aliases, says, phone, status, bodies, helpers } = more.get(record.id) ?? {};
    const all = [...(record.aliases ?? []), ...lines(aliases)];
    return {
      ...record,
      ...(all.length > 0 ? { aliases: all } : {}),
      ...(says === undefined ? {} : { says }),
      ...(phone === undefined ? {} : { phone }),
      ...(bodies === undefined ? {} : { bodies }),
      ...(status === undefined ? {} : { status }),
      ...(helpers === undefined ? {} : { branches: withHelpers(record.branches ?? [], helpers) }),
    };
  });
  return { ...first, records: [...records, ...rest.records] };
}

function lines(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(BREAK);
}

function packGroup(records: readonly InstantRecord[]): Group {
  const packed = records.map(packRecord);
  const fields = [...new Set(packed.flatMap((record) => Object.keys(record)))];
  const columns = fields.map((field) => [
    field,
    packed.map((record) => record[field as keyof PackedRecord] ?? null),
  ]);
  const [some] = records;
  if (some === undefined) throw new Error('a group without records');
  return { kind: some.kind, address: addressAround(some), columns: Object.fromEntries(columns) };
}

function unpackGroup({ kind, address: [before, after], columns }: Group): InstantRecord[] {
  const fields = Object.entries(columns);
  return (columns['id'] ?? []).map((id, row) => {
    const held = fields.flatMap(([field, values]) =>
      values[row] === null ? [] : [[field, values[row]]],
    );
    const { aliases, conditions, stages, roles, ...record } = Object.fromEntries(
      held,
    ) as PackedRecord;
    return {
      ...record,
      kind,
      url: `${before}${id}${after}`,
      ...(aliases === undefined ? {} : { aliases: aliases.split(BREAK) }),
      ...(roles === undefined ? {} : { branches: unpackBranches(roles, conditions, stages) }),
    };
  });
}

function packRecord({
  kind,
  url: _,
  bodies: _bodies,
  phone: _phone,
  branches,
  aliases = [],
  says: _says,
  ...record
}: InstantRecord): PackedRecord {
  return {
    ...record,
    ...(aliases.length > 0 ? { aliases: aliases.join(BREAK) } : {}),
    ...(branches === undefined || branches.length === 0 ? {} : packBranches(branches)),
  };
}

export function addressAround({ id, url }: InstantRecord): [string, string] {
  const start = url.lastIndexOf(id);
  return [url.slice(0, start), url.slice(start + id.length)];
}
