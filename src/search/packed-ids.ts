/** Ids as they are sent: most are counted one after another. */
import { numbersOf, written } from './signs.ts';

/** Ids in their order: what those that are counted one after another begin with, so many digits, and the steps of their numbers. */
export type PackedIds = readonly (readonly [before: string, digits: number, steps: string])[];

/** What is counted at the end of an id. */
const COUNTED = /^(.*?)(\d{1,9})$/;

export function packIds(ids: readonly string[]): PackedIds {
  const runs: { before: string; digits: number; last: number; steps: number[] }[] = [];
  for (const id of ids) {
    const [, before = id, counted = ''] = COUNTED.exec(id) ?? [];
    const [digits, number] = [counted.length, Number(counted)];
    const run = runs.at(-1);
    const isNext = run?.before === before && run.digits === digits && digits > 0;
    if (run !== undefined && isNext && number >= run.last) {
      run.steps.push(number - run.last);
      run.last = number;
    } else runs.push({ before, digits, last: number, steps: [number] });
  }
  return runs.map(({ before, digits, steps }) => [before, digits, written(steps)]);
}

export function openIds(packed: PackedIds): string[] {
  return packed.flatMap(([before, digits, steps]) => {
    let number = 0;
    return numbersOf(steps).map((step) => {
      number += step;
      return digits === 0 ? before : before + String(number).padStart(digits, '0');
    });
  });
}
