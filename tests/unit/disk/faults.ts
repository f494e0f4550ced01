/** Lets one step of what is done to a disk fail, or be the last that is done. */
import { disk } from '../../../src/disk/disk.ts';
import { inMemory } from '../../site/in-memory.ts';

type Step = keyof typeof disk;
const STEPS = Object.keys(disk) as Step[];

/** What takes room, and so cannot be done on a full disk. */
const TAKES_ROOM: readonly Step[] = [
  'copyFile',
  'cp',
  'link',
  'mkdir',
  'symlink',
  'writeFile',
  'writeSynced',
];

/** Where tests that write much write it: in memory, where there is such a place. */
export const MEMORY = inMemory();

export class Killed extends Error {}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** What happens at a step, by its number; nothing happens where nothing is returned. */
type Fault = (number: number, step: Step) => Error | undefined;

/** From a step on nothing is done any more: the process is gone. */
export const killedAt =
  (last: number): Fault =>
  (number) =>
    number >= last ? new Killed() : undefined;

/** From a step on the disk is full. */
export const fullAt =
  (first: number): Fault =>
  (number, step) =>
    number >= first && TAKES_ROOM.includes(step) ? systemError('ENOSPC') : undefined;

/** From a step on the disk cannot be written. */
export const readOnlyAt =
  (first: number): Fault =>
  (number, step) =>
    number >= first && !step.startsWith('sync') ? systemError('EROFS') : undefined;

/** Does work on a disk with a fault. Returns what came of it, and how many steps were tried. */
export async function withFault<Value>(
  fault: Fault,
  work: () => Promise<Value>,
): Promise<{ value?: Value; error?: unknown; steps: number }> {
  const own = { ...disk };
  let steps = 0;
  const before = (step: Step) => {
    const error = fault(steps, step);
    steps += 1;
    if (error !== undefined) throw error;
  };
  for (const step of STEPS) {
    // biome-ignore lint/suspicious/noExplicitAny: every step is called as it was, whatever it takes.
    const asBefore = own[step] as (...given: any[]) => Promise<void>;
    Object.assign(disk, {
      [step]: async (...given: unknown[]) => {
        before(step);
        return asBefore(...given);
      },
    });
  }
  try {
    return { value: await work(), steps };
  } catch (error) {
    return { error, steps };
  } finally {
    Object.assign(disk, own);
  }
}

/** A killed process is one of which nothing is heard: its own clearing up does nothing either. */
export const wasKilled = (error: unknown): boolean => error instanceof Killed;
