import { diskFault } from '../disk/disk.ts';
import { Refused } from '../site/refusal.ts';
import type { Target } from './target.ts';

/** Does work on a target. When the disk will not go on, what is live then is looked up and told, not guessed. */
export async function withTruth<Value>(target: Target, work: () => Promise<Value>): Promise<Value> {
  const before = await target.liveName();
  try {
    return await work();
  } catch (error) {
    const fault = diskFault(error);
    if (fault === undefined) throw error;
    const now = await target.liveName();
    const same = now === undefined ? 'none' : 'before';
    const live = now === before ? same : 'new';
    throw new Refused({ kind: 'publish-stopped', folder: target.folder, fault, live });
  }
}
