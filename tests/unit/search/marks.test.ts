import { expect, test } from 'vitest';
import { DIGEST_LENGTH, digestOf, SIGNS } from '../../../src/search/marks.ts';

test('marks and digests run together never hold a number, an account or an address of somebody', () => {
  expect(new Set(SIGNS).size).toBe(64);
  // QQ, vx, wx and weixin begin what the scan for personal data takes for an account; a mail has an @ in it.
  expect(SIGNS).not.toMatch(/[\dqvwx@."\\$<&]/i);
});

test('another text has another digest', () => {
  const digests = new Set(Array.from({ length: 1000 }, (_, number) => digestOf(`file ${number}`)));
  expect(digests.size).toBe(1000);
  for (const digest of digests) expect(digest).toHaveLength(DIGEST_LENGTH);
});
