import { describe, expect, test } from 'vitest';
import type { Hints } from '../../../src/emergencies/hint.ts';
import { type Nets, netOf, placesFor } from '../../../src/emergencies/net.ts';
import { packed } from '../../../src/emergencies/packed.ts';
import { ANY, DangerTeller, hintsFor } from '../../../src/emergencies/teller.ts';

const emergency = { not: [], last: false };
const fire = { ...emergency, id: 'xq-1', name: '着火', says: ['着火'] };
const water = { ...emergency, id: 'xq-2', name: '落水', says: ['有人落水'] };

/** Whatever holds one of the first two senses is danger, the third takes it away; the first is fire, the second may be anything. */
const hints: Hints = {
  scale: 10,
  senses: ['火苗 火光', '救命 快来', '作文 电影'],
  danger: { bias: -10, weights: { '100': packed(['@0', '@1']), '-200': packed(['@2']) } },
  kinds: {
    着火: { bias: -35, weights: { '60': packed(['@0']) } },
    没有的: { bias: 100, weights: {} },
  },
};

const teller = new DangerTeller([fire, water], hintsFor([fire, water], hints));

describe('of a telling is told', () => {
  test.each([
    ['the emergency whose words stand in it', '有人落水', water],
    ['the emergency that it sounds like', '山上火光冲天', fire],
    ['that it is some danger, where it may be any', '救命', ANY],
    ['nothing where it sounds like none', '路灯不亮', undefined],
    ['nothing where words of danger stand in what is surely none', '电影里着火', undefined],
    ['nothing where few characters speak of danger and nothing else does', '着火锅底', undefined],
    ['the emergency where few do and all else does too', '着火了快来', fire],
    [
      'the emergency that is told of, whatever else it sounds like',
      '有人落水了，那边有火光',
      water,
    ],
    ['nothing of what is told of money or papers', '那天有火光怎么理赔', undefined],
    ['the emergency of which is asked to whom to turn', '有人落水，找谁啊', water],
    ['nothing where it is asked who pays', '那天着火了谁负责', undefined],
    ['nothing where nothing is left of a question', '找谁', undefined],
  ])('%s: %s', (_, telling, danger) => {
    expect(teller.tell(telling)).toEqual({ danger });
  });
});

test('a text that seems to ask over and over is looked through once, not in every way it can be read', () => {
  expect(teller.tell(`${'应该'.repeat(500)}路灯`).danger).toBeUndefined();
  expect(teller.tell(`有人落水${'应该'.repeat(500)}找谁`).danger).toBe(water);
});

test('who tells more is believed sooner', () => {
  const unsure: Hints = { ...hints, danger: { bias: 9, weights: {} } };
  const hearing = new DangerTeller([fire, water], hintsFor([fire, water], unsure));
  expect(hearing.tell('楼上有光').danger).toBeUndefined();
  expect(hearing.tell('楼上的窗户里有光一直闪到现在还没有停').danger).toBe(ANY);
});

test('what is learnt of an emergency that the tables do not have is left out', () => {
  expect(Object.keys(hintsFor([fire, water], hints).kinds)).toEqual(['xq-1']);
});

describe('nets', () => {
  /** What nets hear in every telling. */
  function netsHearing(likely: number): Nets {
    const at = placesFor(3, 0);
    const weights = new Float64Array(at.end);
    weights[at.end - 1] = likely;
    return { characters: '', nets: [netOf(weights, at)] };
  }
  /** What the sum says of every telling. */
  const saying = (likely: number): Hints => ({
    scale: 10,
    senses: [],
    danger: { bias: 10 * likely, weights: {} },
    kinds: {},
  });
  const told = (likely: number, heard: number) =>
    new DangerTeller([fire], { ...saying(likely), nets: netsHearing(heard) }).tell('有光');

  test('are heard where the sum leaves a telling in doubt', () => {
    expect(told(1, 4)).toEqual({ danger: ANY });
    expect(told(1, -4)).toEqual({ danger: undefined });
  });

  test('are not where it leaves none', () => {
    expect(told(9, -40).danger).toBe(ANY);
    expect(told(-9, 40).danger).toBeUndefined();
  });

  test('are heard on the whole', () => {
    const nets = [...netsHearing(9).nets, ...netsHearing(-1).nets];
    const both = new DangerTeller([fire], { ...saying(1), nets: { characters: '', nets } });
    expect(both.tell('有光').danger).toBe(ANY);
  });

  test('that have not come leave the doubt: it is danger sooner than not', () => {
    const waiting = new DangerTeller([fire], saying(0.9), ['nets']);
    const without = new DangerTeller([fire], saying(0.9));
    expect(waiting.tell('有光')).toEqual({ danger: ANY, needs: 'nets' });
    expect(without.tell('有光')).toEqual({ danger: undefined });
    waiting.takeInNets(netsHearing(-4));
    expect(waiting.tell('有光')).toEqual({ danger: undefined });
  });

  test('that do not know a character yet are as those that have not come', () => {
    const teller = new DangerTeller([fire], saying(0.9), ['nets']);
    teller.takeInNets(netsHearing(-4), (character) => character !== '光');
    expect(teller.tell('有光')).toEqual({ danger: ANY, needs: 'nets' });
    expect(teller.tell('有人')).toEqual({ danger: undefined });
    teller.takeInNets(netsHearing(-4));
    expect(teller.tell('有光')).toEqual({ danger: undefined });
  });
});

describe('what lies apart', () => {
  const pot = { ...fire, says: ['火'] };
  const { kinds } = hintsFor([pot, water], hints);
  const waiting = () => new DangerTeller([pot, water], { ...hints, kinds: {} }, ['not', 'kinds']);
  const knowing = () => {
    const teller = waiting();
    teller.takeInNot({ 'xq-1': ['火锅'] });
    teller.takeInKinds(kinds);
    return teller;
  };

  test.each([
    ['what is none, where words of danger stand', '有人落水', 'not'],
    ['what is none, where such words may be', '火锅，救命', 'not'],
    ['what tells dangers from each other, where it sounds like one', '那里救命', 'kinds'],
  ])('is needed: %s', (_, telling, part) => {
    expect(waiting().tell(telling).needs).toBe(part);
    expect(knowing().tell(telling).needs).toBeUndefined();
  });

  test('is not needed where nothing tells of danger', () => {
    expect(waiting().tell('路灯不亮')).toEqual({ danger: undefined });
  });

  test('takes words away, and tells one danger from another', () => {
    expect(waiting().tell('火锅，救命').danger).toBe(pot);
    expect(knowing().tell('火锅，救命').danger).toBe(ANY);
    const bare = new DangerTeller([{ ...pot, says: [] }], { ...hints, kinds: {} }, ['kinds']);
    expect(bare.tell('山上火光冲天').danger).toBe(ANY);
    bare.takeInKinds(kinds);
    expect(bare.tell('山上火光冲天').danger).toMatchObject({ id: 'xq-1' });
  });
});
