import { afterEach, expect, test, vi } from 'vitest';
import { followFormerAnchor } from '../../../src/browser/former-anchor.ts';
import { idAlone } from '../../../src/tables/id-shape.ts';
import { tables } from '../../../src/tables/index.ts';

afterEach(() => vi.unstubAllGlobals());

const CHANGES = idAlone(tables['list-changes'].columns.id.prefixes ?? []);

/** Where a page leads on to, opened at such a place, whose records have such ids. */
function openedAt(hash: string, former = CHANGES): string | undefined {
  const replace = vi.fn<(address: string) => void>();
  vi.stubGlobal('document', { querySelector: () => ({ dataset: { former } }) });
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('location', { hash, pathname: '/changes/', replace });
  followFormerAnchor();
  return replace.mock.calls[0]?.[0];
}

test.each([
  ['#bd-2025-001', '/changes/bd-2025-001/'],
  ['#bd-2025-12345', '/changes/bd-2025-12345/'],
  ['#bd-2025001', '/changes/bd-2025001/'],
  ['#bd-gengzheng', '/changes/bd-gengzheng/'],
  ['#newest', undefined],
  ['#most-changed', undefined],
  ['#bj-001', undefined],
  ['#bd-2025-001-', undefined],
  ['', undefined],
])('a change that was a line of the page: %s', (hash, address) => {
  expect(openedAt(hash)).toBe(address);
});

test('on another page, which ids have anchors is told by it', () => {
  expect(openedAt('#bj-001', idAlone(['bj']))).toBe('/changes/bj-001/');
});
