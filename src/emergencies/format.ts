import type { Emergency } from './finder.ts';
import type { Hints } from './hint.ts';

/** An emergency as the browser shows it. */
export interface EmergencyEntry extends Emergency {
  readonly name: string;
  readonly first: string;
  /** The numbers to ring, the first first, each with who answers there. */
  readonly calls: readonly (readonly [number: string, who: string])[];
}

/** What the search loads to tell a danger. */
export interface EmergencyFile {
  readonly emergencies: readonly EmergencyEntry[];
  /** For what is told in words that no emergency has; its kinds are ids. */
  readonly hints: Hints;
  /** The numbers to ring then. */
  readonly calls: EmergencyEntry['calls'];
}
