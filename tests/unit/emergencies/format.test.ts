import { expect, test } from 'vitest';
import { type EmergencyEntry, packEntry, unpackEntry } from '../../../src/emergencies/format.ts';

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

test('its phrases are sent as one text, in whatever order they stand in the table', () => {
  const says = ['着火', '厨房/锅…冒烟'];
  expect(packEntry({ ...fire, says }).says).toBe('厨房/锅…冒烟;着火');
});
