import { expect, test } from 'vitest';
import { sayingStreets, streetsCalled } from '../../../src/words/street-name.ts';

test.each([
  [[], '街道'],
  [['街道', '街道'], '街道'],
  [['镇'], '镇'],
  [['镇', '街道'], '街道和镇'],
  [['乡', '镇', '街道'], '街道、镇和乡'],
])('streets of the kinds %j are called %s', (kinds, called) => {
  expect(streetsCalled(kinds.map((kind) => ({ kind })))).toBe(called);
});

test('a general sentence speaks of what the district has', () => {
  const said = (kinds: readonly string[]) =>
    sayingStreets(kinds.map((kind) => ({ kind })))('街道做什么，由每个街道自己写。');
  expect(said(['街道'])).toBe('街道做什么，由每个街道自己写。');
  expect(said(['镇'])).toBe('镇做什么，由每个镇自己写。');
  expect(said(['街道', '镇'])).toBe('街道和镇做什么，由每个街道和镇自己写。');
});
