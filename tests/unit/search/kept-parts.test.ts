import { expect, test } from 'vitest';
import { keptWhole } from '../../../src/search/kept-parts.ts';

test('what is made of several things is made again when one of them is another', () => {
  let made = 0;
  const kept = keptWhole<readonly number[]>();
  const make = () => {
    made += 1;
    return [made];
  };
  const [one, other] = [{}, {}];
  const first = kept([one, other], make);
  expect(kept([one, other], make)).toBe(first);
  expect(kept([other, one], make)).toEqual([2]);
  expect(kept([other], make)).toEqual([3]);
  expect(kept([{}], make)).toEqual([4]);
});
