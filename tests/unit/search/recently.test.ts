import { expect, test } from 'vitest';
import { Recently } from '../../../src/search/recently.ts';

const ROOM = 40;
const TEN = 10;

test('what was made of the same is not made again, be it told as a text or as bytes', () => {
  const recently = new Recently(ROOM);
  const first = recently.made('一句话', () => new Uint8Array([1]));
  expect(recently.made(Buffer.from('一句话'), () => new Uint8Array([2]))).toBe(first);
  expect(recently.made('另一句', () => new Uint8Array([3]))).toEqual(new Uint8Array([3]));
});

test('there is room for so much, and what was not asked for again for longest is let go', () => {
  const recently = new Recently(ROOM);
  let makings = 0;
  const ask = (name: string) =>
    recently.made(name, () => {
      makings += 1;
      return new Uint8Array(TEN);
    });
  for (const name of ['a', 'b', 'c']) ask(name);
  expect(makings).toBe(3);
  // Half of the room is for what was asked for last, and the other half for what was asked for before.
  ask('a');
  ask('d');
  expect(makings).toBe(4);
  ask('a');
  expect(makings).toBe(4);
  ask('b');
  expect(makings).toBe(5);
});

test('what takes more than all the room is made all the same', () => {
  const recently = new Recently(ROOM);
  const much = recently.made('much', () => new Uint8Array(ROOM * 2));
  expect(much.length).toBe(ROOM * 2);
});
