import { expect, test } from 'vitest';
import { alike } from '../../../src/layouts/alike.ts';

test('a part is the same where all that it is made of is the very same, and another where anything is not', () => {
  const [links, others] = [['a'], ['a']];
  alike(links, 'here').html = '<nav></nav>';
  expect(alike(links, 'here').html).toBe('<nav></nav>');
  expect(alike(links).html).toBeUndefined();
  expect(alike(links, 'there').html).toBeUndefined();
  expect(alike(others, 'here').html).toBeUndefined();
});
