/**
 * The instant index travels in two files. The first holds what the first answer needs and little more, since a visitor waits
 * for it. The rest comes while the first answer is already read: the other wordings, the words people use, and the records
 * that are seldom the answer. The first file is written column by column, and all its texts in signs of their own.
 */
import {
  BREAK,
  type PackedBranches,
  packBranches,
  packHelpers,
  unpackBranches,
  withHelpers,
} from './branch-lines.ts';
import type { InstantBody, InstantBranch, InstantIndex, InstantRecord } from './instant-format.ts';
import { fromOwnSigns, inOwnSigns, type OwnSigns } from './own-signs.ts';
import { openIds, type PackedIds, packIds } from './packed-ids.ts';
import { runsOf } from './runs.ts';
import { fromSteps, numbersOf, toSteps, written } from './signs.ts';

/** No record brings more of its wordings in the first file; the clerk writes the most usual ones first. */
const MOST_WORDINGS = 3;

/** Records that the first answer needs; the list of bodies tells of the bodies already, and all others wait for the second file. */
const FIRST: readonly string[] = ['boundary-items', 'street-items', 'signposts'];
const BODIES = 'bodies';

/** No text holds these. */
const CELL = '\t';
const COLUMN = '\f';

/** What of a record is text; of several texts, a line each. */
const TEXTS = ['title', 'aliases', 'conditions', 'stages'] as const;
type Texts = Partial<Record<(typeof TEXTS)[number], string>>;

/** A record as the columns hold it. */
type PackedRecord = Omit<InstantRecord, (typeof ELSEWHERE)[number]> &
  Partial<Pick<PackedBranches, 'roles'>>;

/** Whose addresses differ in nothing but the id. */
type Address = readonly [before: string, after: string];

/** Records of one kind and one form of address. */
interface Group {
  readonly kind: string;
  readonly address: Address;
  readonly ids: PackedIds;
  /** By field that is no text, the value of every record; null where it has none. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

export interface FirstFile extends Omit<InstantIndex, 'records' | 'synonyms' | 'bodies'> {
  /** The state of the data that both files were made from: files of two publications do not fit together. */
  readonly state: string;
  /**
   * All texts, column by column: of the synonyms the term and then what it may be called, a line each, the ids and the names of the
   * bodies, and those of the records, group by group.
   */
  readonly texts: OwnSigns;
  /** Of the bodies, how many that follow each other have a form of address. */
  readonly addresses: readonly (readonly [...Address, count: number])[];
  /** Of each body, the position of the department that answers for it, counted from 1; 0 for none. */
  readonly under: string;
  readonly groups: readonly Group[];
  /** The bodies that are answers themselves, by their positions in `bodies`, each as the step from the one before. */
  readonly offices: string;
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
  /** Who leads from an announced day on: the first answer says who leads today. */
  readonly afterwards?: readonly InstantBranch[];
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

/** An index as far as the first file may bring it: of the other records that there are. */
export function onlyForFirst({ records, ...index }: InstantIndex): InstantIndex {
  const named = ({ id, kind, title, url, later }: InstantRecord): InstantRecord => ({
    ...{ id, kind, title, url },
    ...(later === undefined ? {} : { later }),
  });
  return {
    ...index,
    records: records.map((record) => (mayBeFirst(record) ? record : named(record))),
  };
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
  const { records, synonyms, bodies, ...index } = whole;
  const wordings = firstOf(whole, amount);
  const first = records.flatMap(({ aliases = [], ...record }) => {
    const count = wordings.get(record.id);
    return count === undefined ? [] : { ...record, aliases: aliases.slice(0, count) };
  });
  const groups = [
    ...Map.groupBy(first, (record) =>
      JSON.stringify([record.kind, addressAround(record)]),
    ).values(),
  ];
  const answers = new Set(records.flatMap(({ id, kind }) => (kind === BODIES ? id : [])));
  const offices = [...bodies.keys()].filter((at) => answers.has(bodies[at]?.id ?? ''));
  const texts = [
    synonyms.map(([term, means]) => [term, ...means].join(BREAK)),
    bodies.map(({ id }) => id),
    bodies.map(({ name }) => name),
    ...groups.flatMap((own) => {
      const packed = own.map(textsOf);
      return TEXTS.map((field) => packed.map(({ [field]: text = '' }) => text));
    }),
  ];
  const addresses = runsOf(bodies, (body) => JSON.stringify(addressAround(body)));
  return {
    state,
    ...index,
    texts: inOwnSigns(texts.map((cells) => cells.join(CELL)).join(COLUMN)),
    addresses: addresses.map((run) => [...addressAround(run[0] ?? NOBODY), run.length] as const),
    under: written(bodies.map(({ under = -1 }) => under + 1)),
    groups: groups.map(packGroup),
    offices: written(toSteps(offices)),
  };
}

const NOBODY = { id: '', url: '' };

/** The index as far as the first file tells it. */
export function unpackFirst(file: FirstFile): InstantIndex {
  const { state: _, texts, addresses, under, groups, offices, ...index } = file;
  const columns = fromOwnSigns(texts)
    .split(COLUMN)
    .map((cells) => cells.split(CELL));
  const [synonyms = [], ids = [], names = [], ...ofGroups] = columns;
  const around = addresses.flatMap(([before, after, count]) =>
    Array.from({ length: count }, () => [before, after]),
  );
  const bodies = numbersOf(under).map((department, at): InstantBody => {
    const [id = '', name = ''] = [ids[at], names[at]];
    const [before = '', after = ''] = around[at] ?? [];
    return {
      ...{ id, name, url: `${before}${id}${after}` },
      ...(department > 0 ? { under: department - 1 } : {}),
    };
  });
  const answering = fromSteps(numbersOf(offices)).flatMap((position): InstantRecord[] => {
    const body = bodies[position];
    return body === undefined
      ? []
      : [{ id: body.id, kind: BODIES, title: body.name, url: body.url, bodies: [position] }];
  });
  const records = groups.flatMap((group, at) =>
    unpackGroup(group, ofGroups.slice(at * TEXTS.length, (at + 1) * TEXTS.length)),
  );
  return {
    ...index,
    bodies,
    synonyms: synonyms.filter(Boolean).map((lines) => {
      const [term = '', ...means] = lines.split(BREAK);
      return [term, means];
    }),
    records: [...records, ...answering],
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
      const { phone, bodies, status, afterwards } = isKnown(record) ? record : {};
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
        ...(afterwards === undefined ? {} : { afterwards }),
      };
    })
    .filter((entry) => Object.keys(entry).length > 1);
  return { state, more, records: index.records.filter((record) => !isKnown(record)) };
}

/** Puts the two files together again: the whole index, save that the records of the second file stand last. */
export function joinRest(first: InstantIndex, rest: Pick<Rest, 'more' | 'records'>): InstantIndex {
  const more = new Map(rest.more.map((entry) => [entry.id, entry]));
  const records = first.records.map((record) => {
    const { aliases, says, phone, status, bodies, helpers, afterwards } = more.get(record.id) ?? {};
    const all = [...(record.aliases ?? []), ...lines(aliases)];
    return {
      ...record,
      ...(all.length > 0 ? { aliases: all } : {}),
      ...(says === undefined ? {} : { says }),
      ...(phone === undefined ? {} : { phone }),
      ...(bodies === undefined ? {} : { bodies }),
      ...(status === undefined ? {} : { status }),
      ...(afterwards === undefined ? {} : { afterwards }),
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
    packed.map((record) => record[field as keyof typeof record] ?? null),
  ]);
  const [some] = records;
  if (some === undefined) throw new Error('a group without records');
  return {
    kind: some.kind,
    address: addressAround(some),
    ids: packIds(records.map(({ id }) => id)),
    columns: Object.fromEntries(columns),
  };
}

function unpackGroup(
  { kind, address: [before, after], ids, columns }: Group,
  texts: readonly (readonly string[])[],
): InstantRecord[] {
  const fields = Object.entries(columns);
  return openIds(ids).map((id, row) => {
    const held = fields.flatMap(([field, values]) =>
      values[row] === null ? [] : [[field, values[row]]],
    );
    const [title = '', aliases = '', conditions, stages] = texts.map((cells) => cells[row]);
    const { roles, ...record } = Object.fromEntries(held) as PackedRecord;
    return {
      ...record,
      ...{ id, kind, title, url: `${before}${id}${after}` },
      ...(aliases === '' ? {} : { aliases: aliases.split(BREAK) }),
      ...(roles === undefined ? {} : { branches: unpackBranches(roles, conditions, stages) }),
    };
  });
}

/** What of a record is told otherwise than in columns, or comes with the second file. */
const ELSEWHERE = [
  ...(['id', 'kind', 'url', 'title', 'aliases', 'branches'] as const),
  ...(['bodies', 'phone', 'says', 'afterwards'] as const),
] satisfies (keyof InstantRecord)[];

function packRecord(record: InstantRecord): PackedRecord {
  const told = new Map<string, unknown>(Object.entries(record));
  for (const field of ELSEWHERE) told.delete(field);
  const { branches = [] } = record;
  if (branches.length > 0) told.set('roles', packBranches(branches).roles);
  return Object.fromEntries(told);
}

function textsOf({ title, aliases = [], branches = [] }: InstantRecord): Texts {
  const { conditions = '', stages = '' } = branches.length === 0 ? {} : packBranches(branches);
  return { title, aliases: aliases.join(BREAK), conditions, stages };
}

export function addressAround({ id, url }: Pick<InstantRecord, 'id' | 'url'>): [string, string] {
  const start = url.lastIndexOf(id);
  return [url.slice(0, start), url.slice(start + id.length)];
}
