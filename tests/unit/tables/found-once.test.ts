import { expect, test } from 'vitest';
import { foundOnce } from '../../../src/tables/found-once.ts';

test('what is found out of a row is found once, and of another row for itself, whatever it is', () => {
  const seen: object[] = [];
  const isLong = foundOnce((row: { readonly text: string }) => {
    seen.push(row);
    return row.text.length > 2;
  });
  const [short, long, like] = [{ text: '短' }, { text: '很长的' }, { text: '短' }];
  expect([short, long, short, like, long].map(isLong)).toEqual([false, true, false, false, true]);
  expect(seen).toEqual([short, long, like]);
});
