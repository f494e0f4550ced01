import { expect, test } from 'vitest';
import { nginxSite } from '../../../src/build/nginx.ts';
import { MEDIA_TYPES } from '../../../src/site/headers.ts';

const text = nginxSite([
  { from: '/rulings/示例认〔2024〕1号/', to: '/rulings/cd-2024-001/', name: '示例认〔2024〕1号' },
  { from: '/a"b/', to: '/c$d/', name: '' },
]);

test('a redirect is an address of its own, of whatever length, and nothing in it ends its quotes', () => {
  expect(text).toContain(
    'location = "/rulings/示例认〔2024〕1号/" { return 301 "/rulings/cd-2024-001/"; }',
  );
  expect(text).toContain('location = "/a\\"b/" { return 301 "/c%24d/"; }');
  expect(text).not.toMatch(/^\s*map\b/m);
});

test('everything that is known of what files are is told', () => {
  for (const type of Object.values(MEDIA_TYPES)) expect(text).toContain(type);
});

test('what needs TLS is sent where a request came over it', () => {
  const insisting = text
    .split('\n')
    .filter((line) => /upgrade-insecure|max-age=31536000"/.test(line));
  expect(insisting.length).toBe(2);
  expect(insisting.every((line) => line.startsWith('if ($https)'))).toBe(true);
});
