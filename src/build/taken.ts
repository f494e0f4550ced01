/** What of one site is made by who is done first with the rest, and who has taken it. */

/** What tells of no other file, and of which no other tells. */
const APART = ['database', 'charts', 'full text'] as const;
export type Apart = (typeof APART)[number];

/**
 * Which of it whoever is done first makes. Where files are kept, the database alone, which is hardly ever what it was: what another has
 * made is not kept.
 */
export const madeApart = (isLasting: boolean): readonly Apart[] =>
  isLasting ? ['database'] : APART;

/** Who has taken what of it, in memory that threads share. */
export type Taken = Int32Array<SharedArrayBuffer>;

export const takenByNobody = (): Taken => new Int32Array(new SharedArrayBuffer(4 * APART.length));

/** Whether whoever asks is the first. */
export const takes = (taken: Taken, part: Apart): boolean =>
  Atomics.exchange(taken, APART.indexOf(part), 1) === 0;

/** Whether nobody has taken it yet. */
export const isLeft = (taken: Taken, part: Apart): boolean =>
  Atomics.load(taken, APART.indexOf(part)) === 0;
