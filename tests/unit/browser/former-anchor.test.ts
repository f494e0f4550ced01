import { afterEach, expect, test, vi } from 'vitest';
import { followFormerAnchor } from '../../../src/browser/former-anchor.ts';

afterEach(() => vi.unstubAllGlobals());

/** Where the page of all changes leads on to, opened at such a place. */
function openedAt(hash: string): string | undefined {
  const replace = vi.fn<(address: string) => void>();
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('location', { hash, pathname: '/changes/', replace });
  followFormerAnchor();
  return replace.mock.calls[0]?.[0];
}

test.each([
  ['#bd-2025-001', '/changes/bd-2025-001/'],
  ['#bd-2025-12345', '/changes/bd-2025-12345/'],
  ['#bd-2025001', '/changes/bd-2025001/'],
  ['#newest', undefined],
  ['', undefined],
])('a change that was a line of the page: %s', (hash, address) => {
  expect(openedAt(hash)).toBe(address);
});
