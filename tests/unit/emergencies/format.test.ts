import { expect, test } from 'vitest';
import {
  type EmergencyEntry,
  packEntry,
  packNot,
  unpackEntry,
  unpackNot,
} from '../../../src/emergencies/format.ts';

const fire: EmergencyEntry = {
  id: 'xq-1',
  name: '着火',
  first: '先撤出来。',
  calls: [['119', '消防救援']],
  says: ['厨房/锅…冒烟', '着火'],
  not: [],
  last: false,
};

test('an emergency is loaded as it was sent', () => {
  expect(unpackEntry(packEntry(fire))).toEqual(fire);
});

test('what is none of it is sent apart, in the order of the table', () => {
  expect(unpackEntry(packEntry({ ...fire, not: ['火锅'] }))).toEqual(fire);
  const not = { 'xq-1': ['火锅店', '火锅'], 'xq-2': [] };
  expect(unpackNot(packNot(not))).toEqual(not);
});

test('its phrases are sent as one text, in whatever order they stand in the table', () => {
  const says = ['着火', '厨房/锅…冒烟'];
  expect(packEntry({ ...fire, says }).says).toBe('厨房/锅…冒烟;着火');
});
