/** What the search knows of every answer: all that a result card shows, and the wordings by which it is found. */
import type { Role } from '../tables/roles.ts';

/** By what answers are found: by the first file alone, or by all there is. */
export type FoundBy = 'first' | 'whole';

/** A list as the search knows it: its name, what it is called, how much its records count as answers, and what is added to each. */
export type InstantKind = readonly [name: string, title: string, weight: number, lift?: number];

export interface InstantIndex {
  readonly kinds: readonly InstantKind[];
  /** The lists whose records belong to streets, by name: to all, where a record does not say to which. */
  readonly byStreet: readonly string[];
  readonly bodies: readonly InstantBody[];
  readonly domains: readonly (readonly [id: string, name: string])[];
  readonly records: readonly InstantRecord[];
  readonly synonyms: readonly (readonly [term: string, means: readonly string[]])[];
  /** Streets and the names by which a query may mention them. */
  readonly streets: readonly (readonly [body: number, names: readonly string[]])[];
}

export interface InstantBody {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** The department that answers for what it does, as a position in `bodies`. */
  readonly under?: number;
}

/** What leads, others and helpers mostly are, so that it need not be said. */
export const USUAL_ROLES = {
  lead: '牵头',
  other: '经营企业',
  helper: '配合',
} as const satisfies Record<string, Role>;

/** One stage of a branch, or a branch that has none; stages of one branch share its condition. Numbers are positions in `bodies`. */
export interface InstantBranch {
  readonly condition?: string;
  readonly stage?: string;
  readonly leads: readonly number[];
  /** Who answers beside the government bodies, or in their place where none leads. */
  readonly others?: readonly number[];
  readonly helpers?: readonly number[];
  /** By body, its role where it is not the usual one of its group. */
  readonly called?: Readonly<Record<number, Role>>;
}

/** What a body does: in how many matters it answers and in how many it takes another part, and the first of those by name. */
export interface Matters {
  readonly answers: number;
  readonly helps: number;
  readonly named: readonly (readonly [title: string, url: string])[];
}

export interface InstantRecord {
  readonly id: string;
  /** The name of the list. */
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  /** Other wordings: 民间说法, old names, a document number. */
  readonly aliases?: readonly string[];
  /** Position in `domains`. */
  readonly domain?: number;
  readonly status?: string;
  /** Nobody goes by it today: it need not be among the first. */
  readonly later?: true;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** The day, `YYYY-MM-DD`, from which an announced change will hold. */
  readonly changes?: string;
  /** The branches from that day on; absent where the same will answer in all of them. */
  readonly afterwards?: readonly InstantBranch[];
  readonly branches?: readonly InstantBranch[];
  /** In how many situations it can lie, where its branches stand for all of them together. */
  readonly situations?: number;
  /** Streets the record applies to, as positions in `bodies`; absent for all. */
  readonly streets?: readonly number[];
  /** The bodies to which the record leads without branches: of a body itself, of a signpost those to turn to. */
  readonly bodies?: readonly number[];
  /** Of a body, as its card says it, the matters that it has a part in. */
  readonly matters?: Matters;
  /** A number to ring for this record, where it is not the hotline of the district. */
  readonly phone?: string;
  /** What the record says in one sentence, where it has no branches. */
  readonly gist?: string;
  /** One sentence shown instead of branches. */
  readonly says?: string;
}

/** Traditional characters and their simplified forms, one after another. */
export interface VariantsIndex {
  readonly pairs: string;
}

/** Record ids with their names in pinyin, whole and by initials. */
export interface PinyinIndex {
  readonly names: readonly (readonly [id: string, full: string, initials: string])[];
}
