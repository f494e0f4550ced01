/**
 * The programs that make the pages take longest to make and are the same for every site of an address: a build of a test leaves
 * them, and another goes on from there. What does not fit is not taken, as in any folder of work.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Whose sites the programs make: those at the root, and those of the official and the example sites of the tests elsewhere. */
export type Address = 'root' | 'official' | 'below';

const LEFT = path.resolve(import.meta.dirname, '../../.build/left-programs');
const JOURNAL = 'journal.json';

interface Journal {
  readonly stamp: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly made: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const read = (folder: string): Journal =>
  JSON.parse(readFileSync(path.join(folder, JOURNAL), 'utf8'));

/** Lets a build whose folder of work this will be go on from what another has left; where there is nothing, it makes all itself. */
export function takePrograms(address: Address, work: string): void {
  const left = path.join(LEFT, address);
  const kept = path.join(work, 'kept');
  if (!existsSync(left) || existsSync(kept)) return;
  try {
    cpSync(left, kept, { recursive: true, preserveTimestamps: true });
  } catch {
    // Another puts newer ones in their place at the moment.
    rmSync(kept, { recursive: true, force: true });
  }
}

function isLeft(left: string, key: string): boolean {
  try {
    return key in read(left).made;
  } catch {
    // There is nothing yet, or another puts newer ones in its place at the moment.
    return false;
  }
}

/** Leaves for others what a build has made in its folder of work. */
export function leavePrograms(address: Address, work: string): void {
  const kept = path.join(work, 'kept');
  const { stamp, files, made } = read(kept);
  const [own] = Object.entries(made).filter(([, names]) => '.prerender/about.json' in names);
  if (own === undefined) throw new Error(`${kept} has no programs`);
  const [key, names] = own;
  const left = path.join(LEFT, address);
  if (isLeft(left, key)) return;
  mkdirSync(LEFT, { recursive: true });
  const beside = mkdtempSync(path.join(LEFT, 'next-'));
  const digests = new Set(Object.values(names));
  for (const digest of digests)
    cpSync(path.join(kept, digest), path.join(beside, digest), { preserveTimestamps: true });
  const journal: Journal = {
    stamp,
    files: Object.fromEntries(Object.entries(files).filter(([digest]) => digests.has(digest))),
    made: { [key]: names },
  };
  writeFileSync(path.join(beside, JOURNAL), JSON.stringify(journal));
  rmSync(left, { recursive: true, force: true });
  try {
    renameSync(beside, left);
  } catch {
    // Another has left the same meanwhile.
    rmSync(beside, { recursive: true, force: true });
  }
}
