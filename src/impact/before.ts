/** The data folder as it was before: another folder, or the one of a commit. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { Refused } from '../site/refusal.ts';

/** More than the tables and the ledger of any district. */
const MOST_BYTES = 1_000_000_000;

/** Hands over the folder as it was; one that had to be made is gone afterwards. */
export async function withFolderBefore<Made>(
  since: string,
  folder: string,
  work: (before: string) => Promise<Made>,
): Promise<Made> {
  const isFolder = await stat(since)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (isFolder) return work(since);
  const made = await mkdtemp(path.join(tmpdir(), 'mingze-before-'));
  try {
    await writeCommit(since, folder, made);
    return await work(made);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** Writes the files of a folder as a commit has them. */
async function writeCommit(commit: string, folder: string, to: string): Promise<void> {
  const archive = await archiveOf(commit, folder).catch(() => {
    throw new Refused({ kind: 'no-such-commit', since: commit });
  });
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    if (name.endsWith('/')) continue;
    const file = path.join(to, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

async function archiveOf(commit: string, folder: string): Promise<Uint8Array> {
  const git = async (cwd: string, ...words: string[]) => {
    const options = { cwd, encoding: 'buffer', maxBuffer: MOST_BYTES } as const;
    return (await promisify(execFile)('git', words, options)).stdout;
  };
  const asked = async (what: string) => String(await git(folder, 'rev-parse', what)).trim();
  const [top, inside] = [await asked('--show-toplevel'), await asked('--show-prefix')];
  // From anywhere but the top, git would look for the folder inside itself.
  return git(top, 'archive', '--format=zip', `${commit}:${inside.replace(/\/$/, '')}`);
}
