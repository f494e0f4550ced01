/** What the pictures made at build time have in common. */

/** In units of a drawing, which is as wide as the narrowest phone: letters keep their size there. */
export const WIDTH = 320;

/** A place in a drawing, to a hundredth of its unit: finer is not seen, and longer to send. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Counts that are piled up, together. */
export const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);
