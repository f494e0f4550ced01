/** What of one site is made by who is done first with the rest: who has taken it, in memory that threads share. */
export type Taken = Int32Array<SharedArrayBuffer>;

export const takenByNobody = (): Taken => new Int32Array(new SharedArrayBuffer(4));

/** Whether whoever asks is the first. */
export const takes = (taken: Taken): boolean => Atomics.exchange(taken, 0, 1) === 0;
