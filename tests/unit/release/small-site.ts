/** A site of a few files that all say which one they are of, as a build would leave it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../../src/ledger/digest.ts';
import { NO_LEDGER } from '../../../src/ledger/ledger.ts';
import type { Difference } from '../../../src/ledger/verdict.ts';
import { MANIFEST, pathsIn, readManifest, writeManifest } from '../../../src/publish/manifest.ts';
import type { Making } from '../../../src/release/publish-to.ts';
import { type Refusal, Refused } from '../../../src/site/refusal.ts';

export const DAY = '2026-11-23';

export const cssOf = (mark: string): string => `_astro/style.${mark}.css`;

/** Pages name an asset whose name changes with its content. */
const pageOf = (mark: string): string =>
  `<!doctype html><link rel="stylesheet" href="/${cssOf(mark)}"><p>release-${mark}</p>`;

export async function writeSmallSite(folder: string, mark: string): Promise<void> {
  const files = {
    'index.html': pageOf(mark),
    'search/index.html': pageOf(mark),
    'search/state.json': JSON.stringify({ mark }),
    'boundary/bj-001/index.html': pageOf(mark),
    'about/index.html': '<!doctype html><p>the same in all of them</p>',
    [cssOf(mark)]: `/* release-${mark} */`,
    'nginx.conf': '# for the server',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  await writeManifest(folder, await pathsIn(folder), { ledger: NO_LEDGER, today: DAY });
}

/** A site that can be published; `mend` changes it after it was made. */
export function smallSite(
  mark: string,
  { day = DAY, mend }: { day?: string; mend?: (folder: string) => void } = {},
): Making {
  return {
    day,
    ledger: NO_LEDGER,
    make: async (folder) => {
      await writeSmallSite(folder, mark);
      mend?.(folder);
    },
    verify: async (folder) => {
      const differences = await differencesIn(folder);
      return { differences, files: 0, records: 0, publications: 0 };
    },
  };
}

/** What in a folder is not as its manifest has it. */
export async function differencesIn(folder: string): Promise<Difference[]> {
  const { files } = readManifest(await readFile(path.join(folder, MANIFEST))) ?? { files: [] };
  const found: Difference[] = [];
  for (const { path: name, sha256: digest } of files) {
    const content = await readFile(path.join(folder, name)).catch(() => undefined);
    if (content === undefined) found.push({ kind: 'file-missing', name });
    else if (sha256(content) !== digest) found.push({ kind: 'file-differs', name });
  }
  return found;
}

/** What something was refused for. */
export async function refusedBy(work: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
}
