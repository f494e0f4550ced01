import { createHash } from 'node:crypto';
import { type Emitted, writtenOf } from '../../site/site-file.ts';
import type { Store, Stored } from './store.ts';

/** An emitted file in the store. One that takes long to pack is packed only when what it is made of has changed. */
export async function keptFile(file: Emitted, store: Store): Promise<Stored> {
  if (!('pack' in file) || file.of === undefined) return store.put(await writtenOf(file));
  const of = digestOf(file.of());
  const made = store.made(of)?.get(file.path);
  if (made !== undefined) return made;
  const stored = store.put(await writtenOf(file));
  store.remember(of, new Map([[file.path, stored]]));
  return stored;
}

/** The parts are told apart: what is moved from one to the next is something else. */
function digestOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} ${part}\n`);
  return hash.digest('hex');
}
