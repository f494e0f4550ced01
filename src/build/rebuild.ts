/** Builds a published site anew from what is published, and compares the two: nothing on it is taken on trust. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Difference } from '../ledger/verdict.ts';
import { codeDigest } from '../publish/code.ts';
import { compareSites } from '../publish/compare-sites.ts';
import { INPUTS } from '../publish/inputs.ts';
import type { Built, Manifest } from '../publish/manifest.ts';
import { openSite, type PublishedSite } from '../publish/published-site.ts';
import { manifestOf } from '../publish/verify.ts';
import { Refused } from '../site/refusal.ts';
import { FROM_ENVIRONMENT } from '../site/settings.ts';
import { FaultyData } from '../site/user-error.ts';
import { buildText } from '../words/build-text.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/build.ts');

const SITE = 'site';

export interface Rebuilt {
  readonly differences: readonly Difference[];
  /** How many files were built and compared. */
  readonly files: number;
}

export async function compareWithRebuilt(
  site: PublishedSite,
  log: (line: string) => void,
): Promise<Rebuilt> {
  const { built, files } = await builtOf(site);
  log(buildText.rebuilding(built.day));
  const folder = await mkdtemp(path.join(tmpdir(), 'mingze-rebuild-'));
  try {
    const rebuilt = await openSite(await rebuildInto(folder, site));
    const listed = files.map((file) => file.path);
    return {
      differences: [...(await otherCode(built)), ...(await compareSites(site, rebuilt, listed))],
      files: (await rebuilt.lying())?.files.length ?? 0,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function builtOf(site: PublishedSite): Promise<Manifest & { readonly built: Built }> {
  const manifest = await manifestOf(site);
  if (manifest.built === undefined) throw new Refused({ kind: 'not-said-how-built' });
  return { ...manifest, built: manifest.built };
}

/** Builds a site anew in a folder of its own, from what is published alone. Returns where it is. */
export async function rebuildInto(
  folder: string,
  site: PublishedSite,
  environment = process.env,
): Promise<string> {
  const { built } = await builtOf(site);
  await takeInputs(site, path.join(folder, 'data'));
  await buildAnew(folder, built, environment);
  return path.join(folder, SITE);
}

/** Built by other code, all may differ: who reads the rest has to know it first. */
async function otherCode({ code }: Built): Promise<Difference[]> {
  const own = await codeDigest();
  return own === code ? [] : [{ kind: 'other-code', name: '', held: own, found: code }];
}

/** Takes what a site is built of from the site. */
async function takeInputs(site: PublishedSite, folder: string): Promise<void> {
  for (const [name, published] of INPUTS) {
    const bytes = await site.read(published);
    if (bytes === undefined) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** Builds in a process of its own: this one has read other settings. What the build says is told when it fails. */
async function buildAnew(
  folder: string,
  { day, given }: Built,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const own: readonly string[] = Object.values(FROM_ENVIRONMENT);
  const kept = Object.entries(environment).filter(([name]) => !own.includes(name));
  const told = Object.entries(given).map(([key, value]) => [
    FROM_ENVIRONMENT[key as keyof typeof given],
    value,
  ]);
  const child = spawn(process.execPath, [SCRIPT, '--once', '--clean', '--day', day], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries([...kept, ...told]),
      MINGZE_DATA: path.join(folder, 'data'),
      MINGZE_DIST: path.join(folder, SITE),
      MINGZE_WORK: path.join(folder, 'work'),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 1) throw new FaultyData(said);
  if (code !== 0) throw new Error(said);
}
