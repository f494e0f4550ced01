/**
 * Locks that the system holds for a process and lets go when it ends, however it ends: none is ever left behind. SQLite asks
 * the system for them, the same way everywhere.
 */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { disk } from './disk.ts';

export interface Lock {
  readonly file: string;
  /** Together with others who only read. */
  readonly shared?: boolean;
}

const holder = z.object({
  /** The command, as npm knows it. */
  command: z.string(),
  pid: z.number(),
  host: z.string(),
  /** When it began. */
  since: z.string(),
});
/** Who has what another waits for. */
export type Holder = z.infer<typeof holder>;

const BUSY = 5;
const LOOK_EVERY_MS = 200;

/**
 * Does work while nobody else holds the locks, and waits for them as long as it takes; `onWait` is told for whom, once for
 * each. Everybody takes them in the same order, so that two never wait for each other.
 */
export async function holding<Value>(
  locks: readonly Lock[],
  command: string,
  onWait: (held: Holder | undefined) => void,
  work: () => Promise<Value>,
): Promise<Value> {
  const inOrder = locks.toSorted((left, right) => (left.file < right.file ? -1 : 1));
  const held: (() => void)[] = [];
  try {
    for (const lock of inOrder) held.push(await take(lock, command, onWait));
    return await work();
  } finally {
    for (const letGo of held.reverse()) letGo();
  }
}

/** Takes one lock. Returns how to let it go. */
async function take(
  lock: Lock,
  command: string,
  onWait: (held: Holder | undefined) => void,
): Promise<() => void> {
  await disk.mkdir(path.dirname(lock.file), { recursive: true });
  let toldOf: string | undefined;
  for (;;) {
    const letGo = tryToTake(lock);
    if (letGo !== undefined) {
      // Whoever may use the folder may ask for it, also as another user.
      await chmod(lock.file, 0o666).catch(() => {});
      await tellHolder(lock.file, command);
      return letGo;
    }
    const held = await holderOf(lock.file);
    const who = held === undefined ? '' : `${held.host} ${held.pid}`;
    if (who !== toldOf) onWait(held);
    toldOf = who;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Takes a lock if it can be had now. */
function tryToTake({ file, shared = false }: Lock): (() => void) | undefined {
  const database = new DatabaseSync(file);
  try {
    if (shared) database.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    else database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined;
    throw error;
  }
}

const besideOf = (file: string): string => `${file}.json`;

/** A note for those who wait, and nothing by which anything is decided. */
async function tellHolder(file: string, command: string): Promise<void> {
  const own: Holder = {
    command,
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  };
  await writeFile(besideOf(file), JSON.stringify(own)).catch(() => {});
}

async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    return holder.parse(JSON.parse(await readFile(besideOf(file), 'utf8')));
  } catch {
    // It is being written, or cannot be: somebody has it all the same.
    return undefined;
  }
}
