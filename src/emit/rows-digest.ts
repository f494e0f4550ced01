import { createHash } from 'node:crypto';
import { inBatches } from './batches.ts';

/** As many rows are told at once. */
const AT_ONCE = 500;

/** The digest of rows, each lot with what is said of it: so long that they are not told in one piece. */
export function digestOfRows(
  lots: Iterable<readonly [about: unknown, rows: Iterable<unknown>]>,
): string {
  const hash = createHash('sha256');
  for (const [about, rows] of lots) {
    hash.update(`${JSON.stringify(about)}\n`);
    for (const some of inBatches(rows, AT_ONCE)) hash.update(`${JSON.stringify(some)}\n`);
  }
  return hash.digest('hex');
}
