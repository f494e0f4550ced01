/** Folders of the project in which a process bundles the programs that make the pages. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../disk/disk.ts';

let given = 0;

/** A folder that nobody else uses, and inside the project, where the programs are kept: only so a rename puts them there. */
export function ownFolder(): string {
  removeForsaken();
  given += 1;
  return path.resolve(WORK, `pages-${process.pid}-${given}`);
}

const WORK = '.build';

/** A process that was killed has left its folder. */
function removeForsaken(): void {
  if (!existsSync(WORK)) return;
  for (const name of readdirSync(WORK)) {
    const [, pid] = /^pages-(\d+)-\d+$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(path.resolve(WORK, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
