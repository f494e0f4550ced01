import type { Emergency } from './finder.ts';
import type { Hints } from './hint.ts';

/** An emergency as the browser shows it. */
export interface EmergencyEntry extends Emergency {
  readonly name: string;
  readonly first: string;
  /** The numbers to ring, the first first, each with who answers there. */
  readonly calls: readonly (readonly [number: string, who: string])[];
}

/** An emergency as the browser loads it: its phrases are run together. */
export type PackedEntry = Omit<EmergencyEntry, 'says' | 'not'> &
  Readonly<Record<'says' | 'not', string>>;

/** Stands in no phrase: the table has it between its phrases too. */
const BETWEEN = ';';

/** In whatever order phrases are looked for they say the same, and in theirs they are fewer bytes; what is none is taken out in the order of the table. */
export function packEntry(entry: EmergencyEntry): PackedEntry {
  return { ...entry, says: entry.says.toSorted().join(BETWEEN), not: entry.not.join(BETWEEN) };
}

export function unpackEntry(entry: PackedEntry): EmergencyEntry {
  const phrases = (text: string) => text.split(BETWEEN).filter(Boolean);
  return { ...entry, says: phrases(entry.says), not: phrases(entry.not) };
}

/** What the search loads to tell a danger. */
export interface EmergencyFile {
  readonly emergencies: readonly PackedEntry[];
  /** For what is told in words that no emergency has; its kinds are ids. The nets lie apart. */
  readonly hints: Hints;
  /** The digest of the file of the nets; sites of before have none. */
  readonly nets?: string;
  /** The numbers to ring then. */
  readonly calls: EmergencyEntry['calls'];
}
