import { expect, test } from 'vitest';
import { streetsCalled } from '../../../src/words/street-name.ts';

test.each([
  [[], '街道'],
  [['街道', '街道'], '街道'],
  [['镇'], '镇'],
  [['镇', '街道'], '街道和镇'],
  [['乡', '镇', '街道'], '街道、镇和乡'],
])('streets of the kinds %j are called %s', (kinds, called) => {
  expect(streetsCalled(kinds.map((kind) => ({ kind })))).toBe(called);
});
