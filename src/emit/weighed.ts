import { createHash } from 'node:crypto';
import type { Weight } from '../site/site-file.ts';

/** The same parts; when the last has gone by, what they weigh together is told. */
export function* weighed(
  parts: Iterable<string>,
  done: (weight: Weight) => void,
): Generator<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const part of parts) {
    hash.update(part);
    bytes += Buffer.byteLength(part);
    yield part;
  }
  done({ bytes, sha256: hash.digest('hex') });
}
