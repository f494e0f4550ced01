import { expect, test } from 'vitest';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { baseModel } from '../helpers.ts';

const [ENDED, IN_FORCE, TO_COME] = ['fl-zaosheng-1997', 'fl-daqi', 'fl-shengtai'] as const;
const ROW = 'fl-daqi,中华人民共和国大气污染防治法,';
const model = baseModel({
  file: 'laws.csv',
  from: ROW,
  to: `${TO_COME},中华人民共和国生态环境法典,,法律,2027-01-01,,,\n${ROW}`,
});

test('a law that is still to come is none that has ended', () => {
  const states = [ENDED, IN_FORCE, TO_COME].map((id) => model.laws.stateOf(model.laws.get(id)));
  expect(states).toEqual(['ended', 'in-force', 'to-come']);
});

test('laws are chosen by how they stand, where some do so', () => {
  expect(baseModel().laws.states).toEqual(['in-force', 'ended']);
  expect(model.laws.states).toEqual(['in-force', 'to-come', 'ended']);
});

test('the search says of a law that is to come that it is not in force yet', () => {
  const { records } = instantIndex(model);
  const said = (id: string) => records.find((record) => record.id === id)?.status;
  expect([ENDED, IN_FORCE, TO_COME].map(said)).toEqual(['已失效', undefined, '尚未施行']);
});
