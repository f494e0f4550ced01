import { describe, expect, test } from 'vitest';
import {
  asLoaded,
  EARS,
  earAt,
  hear,
  netHearer,
  netOf,
  placesFor,
  reader,
  SIZES,
} from '../../../src/emergencies/net.ts';
import { learnNets, power } from '../../search/learn-net.ts';

const SENSES = ['孩 娃', '掉进 落水'];
const CHARACTERS = '河火进掉';

describe('a telling is read', () => {
  const read = reader(CHARACTERS, SENSES);

  test('by the numbers of its characters, between its beginning and its end', () => {
    expect(read('掉水进').characters).toEqual([1, 6, 0, 5, 2]);
    expect(read('').characters).toEqual([1, 2]);
  });

  test('with the senses in which each character stands, and those of the whole', () => {
    const { senses, all } = read('娃掉进河，娃');
    expect(senses).toEqual([[], [0], [1], [1], [], [], [0], []]);
    expect(all).toEqual([0, 1]);
  });
});

describe('an ear', () => {
  const at = placesFor(3 + CHARACTERS.length, SENSES.length);
  /** One ear listens for two neighbours of which the first is 掉 and the second 进; what it hears is said on. */
  const weights = new Float64Array(at.end);
  const ear = SIZES.ears;
  const [down, into] = [6, 5];
  weights[at.letters + down * SIZES.numbers] = 1;
  weights[at.letters + into * SIZES.numbers + 1] = 1;
  weights[earAt(at, ear)] = 2;
  weights[earAt(at, ear) + SIZES.numbers + 1] = 3;
  weights[at.quiet + ear] = -4;
  weights[at.heard + ear * SIZES.weighing] = 1;
  weights[at.quiet + EARS + SIZES.weighing] = 10;
  weights[at.quiet + EARS + 2 * SIZES.weighing] = -1;
  const read = reader(CHARACTERS, SENSES);
  const likely = (text: string) => hear(weights, at, read(text)).likely;

  test.each([
    ['neighbours in their order', '他掉进河', 9],
    ['them once, however often they stand there', '掉进掉进', 9],
    ['not the one alone', '掉', -1],
    ['nor both the other way round', '进掉', -1],
    ['nor both apart', '掉河进', -1],
    ['nothing in nothing', '', -1],
  ])('hears %s: %s', (_, text, heard) => {
    expect(likely(text)).toBe(heard);
  });

  test('that is deaf hears nothing', () => {
    expect(hear(weights, at, read('掉进'), new Float64Array(EARS)).likely).toBe(-1);
  });
});

test('a telling is heard by the weights that are learnt by as by those that are loaded', () => {
  const at = placesFor(3 + CHARACTERS.length, SENSES.length);
  const weights = Float64Array.from({ length: at.end }, (_, place) => Math.sin(place));
  weights.subarray(at.quiet).fill(0.25);
  const [loaded, read] = [asLoaded(weights, at), reader(CHARACTERS, SENSES)];
  const byNet = netHearer({ characters: CHARACTERS, nets: [netOf(weights, at)] }, SENSES);
  for (const telling of ['娃掉进河', '河火', ''])
    expect(hear(loaded, at, read(telling)).likely).toBeCloseTo(byNet(telling), 9);
  expect(hear(loaded, at, read('娃掉进河')).likely).not.toBeCloseTo(
    hear(weights, at, read('娃掉进河')).likely,
    1,
  );
});

describe('what is learnt, written and read,', () => {
  const lessons = Array.from({ length: 40 }, (_, at) => [
    { text: `娃掉进河${'甲乙丙丁'.charAt(at % 4)}`, danger: true, counts: 1, set: '' },
    { text: `河进掉娃${'甲乙丙丁'.charAt(at % 4)}`, danger: false, counts: 1, set: '' },
  ]).flat();

  test('goes by the order of the characters, as no sum of them can', () => {
    const hearing = netHearer(learnNets(lessons, []), []);
    expect(hearing('娃掉进河')).toBeGreaterThan(1);
    expect(hearing('河进掉娃')).toBeLessThan(-1);
  });

  test('is the same from the same lessons', () => {
    const few = lessons.slice(0, 4);
    expect(learnNets(few, SENSES)).toEqual(learnNets(few, SENSES));
  });
});

test.each([-30, -1, -1e-9, 0, 0.5, 1, 10, 30])('e to the power of %d', (of) => {
  expect(power(of) / Math.exp(of)).toBeCloseTo(1, 10);
});
