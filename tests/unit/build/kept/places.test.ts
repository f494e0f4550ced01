import { expect, test } from 'vitest';
import type { Question } from '../../../../src/build/kept/trace/memory.ts';
import type { Given } from '../../../../src/build/kept/trace/node.ts';
import { Places } from '../../../../src/build/kept/trace/places.ts';
import { randomFrom } from '../../../bench/random.ts';

const question = (parent: number, name: string, given: readonly Given[] = []): Question => ({
  ...{ parent, manner: 'call', name, given },
  answer: '',
});

test('questions are found by what they come of and how they are asked, and so are those asked since', () => {
  const first = [question(0, 'a'), question(1, 'b'), question(1, 'c')];
  const places = new Places(first);
  expect(places.placeOf(1, 'call c')).toBe(3);
  expect(places.placeOf(1, 'call d')).toBeUndefined();
  expect(places.placeOf(0, 'call c')).toBeUndefined();
  places.goOn([...first, question(1, 'd'), question(3, 'a', [['value', 'one']])]);
  expect(places.placeOf(1, 'call d')).toBe(4);
  expect(places.placeOf(3, 'call a one')).toBe(5);
  expect(places.placeOf(0, 'call a')).toBe(1);
});

test('what something was asked of, or of which a part was given along, leads to other questions', () => {
  const first = [question(0, 'a'), question(1, 'b'), question(0, 'c')];
  const places = new Places(first);
  const leading = () => [0, 1, 2, 3, 4].map((place) => places.leads(place));
  expect(leading()).toEqual([true, true, false, false, false]);
  places.goOn([...first, question(0, 'd', [['list', [['from', 3, [], '']]]])]);
  expect(leading()).toEqual([true, true, false, true, false]);
});

test('it is for the questions it has gone on to, and no others that begin alike', () => {
  const first = [question(0, 'a')];
  const [one, other] = [
    [...first, question(0, 'b')] as const,
    [...first, question(0, 'c')] as const,
  ];
  const places = new Places(first);
  places.goOn(one);
  expect([first, one, other].map((own) => places.isOf(own))).toEqual([false, true, false]);
});

test('however often it goes on, it finds what it would have found of all at once', () => {
  const random = randomFrom(1);
  for (let time = 0; time < 100; time += 1) {
    const upTo = (most: number) => Math.floor(random() * most);
    const all: Question[] = [];
    const places = new Places([]);
    for (let build = 0; build < 5; build += 1) {
      for (let more = upTo(20); more > 0; more -= 1)
        all.push(question(upTo(all.length + 1), `asked-${all.length}`));
      places.goOn([...all]);
      const anew = new Places(all);
      const { parent, name } = all[upTo(all.length)] ?? question(0, 'none');
      expect(places.placeOf(parent, `call ${name}`)).toBe(anew.placeOf(parent, `call ${name}`));
    }
    const anew = new Places(all);
    for (const [at, { parent, name }] of all.entries()) {
      expect(places.placeOf(parent, `call ${name}`)).toBe(at + 1);
      expect(places.leads(at + 1)).toBe(anew.leads(at + 1));
    }
  }
});
