import type { Emergency, NotOf } from './finder.ts';
import type { Hints } from './hint.ts';

/** An emergency as the browser shows it. */
export interface EmergencyEntry extends Emergency {
  readonly name: string;
  readonly first: string;
  /** The numbers to ring, the first first, each with who answers there. */
  readonly calls: readonly (readonly [number: string, who: string])[];
}

/** An emergency as the browser loads it: its phrases are run together, and what is none of it lies apart. */
export type PackedEntry = Omit<EmergencyEntry, 'says' | 'not'> & { readonly says: string };

/** Stands in no phrase: the table has it between its phrases too. */
const BETWEEN = ';';

/** What lies apart, since few queries need it: what is none, what tells one danger from another, and the nets. */
export type Apart = 'not' | 'kinds' | 'nets';

/** In whatever order phrases are looked for they say the same, and in theirs they are fewer bytes. */
export function packEntry({ not: _, ...entry }: EmergencyEntry): PackedEntry {
  return { ...entry, says: entry.says.toSorted().join(BETWEEN) };
}

export function unpackEntry(entry: PackedEntry): EmergencyEntry {
  return { ...entry, says: phrasesOf(entry.says), not: [] };
}

const phrasesOf = (text: string): string[] => text.split(BETWEEN).filter(Boolean);

/** What is none of emergencies, as the search loads it where words of danger stand in a query: the phrases are run together. */
export type NotFile = Readonly<Record<string, string>>;

export function packNot(not: NotOf): NotFile {
  const packed = Object.entries(not).map(([id, phrases]) => [id, phrases.join(BETWEEN)] as const);
  return Object.fromEntries(packed);
}

export function unpackNot(file: NotFile): NotOf {
  const phrases = Object.entries(file).map(([id, packed]) => [id, phrasesOf(packed)] as const);
  return Object.fromEntries(phrases);
}

/** What the search loads where a query sounds like danger: its kinds are ids. */
export type KindsFile = Hints['kinds'];

/** What the search loads to tell a danger. */
export interface EmergencyFile {
  readonly emergencies: readonly PackedEntry[];
  /** For what is told in words that no emergency has; its kinds and the nets lie apart. */
  readonly hints: Hints;
  /** The digests of what lies apart. */
  readonly apart: Readonly<Record<Apart, string>>;
  /** The numbers to ring then. */
  readonly calls: EmergencyEntry['calls'];
}
