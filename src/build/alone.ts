/** Who may work at what at the same time. */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskFault } from '../disk/disk.ts';
import { type Holder, holding, type Lock } from '../disk/lock.ts';
import { finishWriting, isLeftUnfinished, StoppedWriting } from '../disk/whole-files.ts';
import { dataFolder, workFolder } from '../site/folders.ts';
import { Refused } from '../site/refusal.ts';
import { waitingText } from '../words/lock-text.ts';

/** Reading the data beside others who read. */
export const reading = (): Lock => ({ ...lockOf(dataFolder()), shared: true });

/** Writing what is kept of publications. */
export const sealing = (): Lock => lockOf(dataFolder());

/** Writing the content of a folder. */
export const writing = (folder: string): Lock => lockOf(folder);

/** Using the folder of work in progress. */
export const working = (): Lock => lockOf(workFolder());

/** Does work at the places of the locks while nobody else is there; waits for who is there already, and says so. */
export async function alone<Value>(
  locks: readonly Lock[],
  log: (line: string) => void,
  work: () => Promise<Value>,
): Promise<Value> {
  const onWait = (held: Holder | undefined) => log(waitingText(held));
  for (;;) {
    // A seal may have been ended while this waited for it.
    await settleData(log);
    const done = await holding(locks, ownName(), onWait, async () =>
      (await isLeftUnfinished(dataFolder())) ? undefined : { value: await work() },
    );
    if (done !== undefined) return done.value;
  }
}

/** Finishes what a seal that was ended halfway has left in the data folder, before anybody reads it. */
export async function settleData(log: (line: string) => void): Promise<void> {
  if (!(await isLeftUnfinished(dataFolder()))) return;
  const onWait = (held: Holder | undefined) => log(waitingText(held));
  await holding([sealing()], ownName(), onWait, () =>
    toldAsRefused(() => finishWriting(dataFolder())),
  );
}

/** What has stopped a seal, so that it can be said how far it had come. */
export async function toldAsRefused<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const fault = error instanceof StoppedWriting ? error.fault : diskFault(error);
    if (fault === undefined) throw error;
    const holds = error instanceof StoppedWriting && error.holds;
    throw new Refused({ kind: 'seal-stopped', folder: dataFolder(), fault, holds });
  }
}

/** The command this process is, by its file. */
const ownName = (): string => path.parse(process.argv[1] ?? '').name;

function lockOf(folder: string): Lock {
  const place = realPlace(path.resolve(folder));
  const digest = createHash('sha256').update(place).digest('hex').slice(0, 12);
  return { file: path.join(locksFor(place), `${path.basename(place)}-${digest}`) };
}

/**
 * Where the lock of a folder lies, which is for the folder to say and not for the copy of the project that asks: with the
 * project that it is in, and otherwise where all who use this machine find it.
 */
function locksFor(place: string): string {
  if (existsSync(path.join(place, 'package.json'))) return path.join(place, '.build', 'locks');
  const parent = path.dirname(place);
  return parent === place ? path.join(tmpdir(), 'mingze-locks') : locksFor(parent);
}

/** One name for a folder, whatever links lead to it and whether it is there yet. */
function realPlace(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? folder : path.join(realPlace(parent), path.basename(folder));
  }
}
