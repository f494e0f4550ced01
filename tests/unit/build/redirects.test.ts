import { expect, test } from 'vitest';
import { redirectsForHosts, redirectsForNginx, redirectsOf } from '../../../src/build/redirects.ts';
import { baseModel } from '../helpers.ts';

const redirects = redirectsOf(baseModel(), [
  { path: '/guide/old/', movedTo: '/guide/how-to-read/', line: 1 },
  { path: '/about/', movedTo: undefined, line: 2 },
]);

test('a ruling is found by its document number, and what moved under its former address', () => {
  expect(redirects.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual([
    '/guide/old/ /guide/how-to-read/',
    '/rulings/示例认〔2024〕1号/ /rulings/cd-2024-001/',
  ]);
});

test('static hosts are told in encoded addresses, nginx in decoded ones', () => {
  expect(redirectsForHosts(redirects)).toContain(
    '/rulings/%E7%A4%BA%E4%BE%8B%E8%AE%A4%E3%80%942024%E3%80%951%E5%8F%B7/ /rulings/cd-2024-001/ 301\n',
  );
  expect(redirectsForNginx(redirects)).toContain(
    '"/rulings/示例认〔2024〕1号/" "/rulings/cd-2024-001/";\n',
  );
});
