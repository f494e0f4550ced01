import type { Emergency } from './finder.ts';

/** An emergency as the browser shows it. */
export interface EmergencyEntry extends Emergency {
  readonly name: string;
  readonly first: string;
  /** The numbers to ring, the first first, each with who answers there. */
  readonly calls: readonly (readonly [number: string, who: string])[];
}
