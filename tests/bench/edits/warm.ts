/**
 * Edits of the files themselves, each built by the process that has built the one before: how long it takes until the new site
 * stands, whether it is to the last byte what a process that knows of nothing builds, and whether the memory in use grows.
 */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Apart } from '../../../src/build/warm/apart.ts';
import { loadFolder } from '../../../src/load/load.ts';
import { MANIFEST } from '../../../src/publish/manifest.ts';
import { dataFolder, siteFolder, workFolder } from '../../../src/site/folders.ts';
import { allTables } from '../../../src/tables/index.ts';
import { randomFrom } from '../random.ts';
import { one, type Random } from './edits.ts';

/** After so many edits the site is compared with one that was built anew. */
const COMPARED = 50;
const CLEAN = path.join(workFolder(), 'clean');

export interface WarmOutcome {
  /** The busy time of each edit that could be built, in seconds. */
  readonly busy: readonly number[];
  readonly refused: number;
  /** The memory in use after each edit, in megabytes. */
  readonly heap: readonly number[];
  /** After which edits the site was not what it was to be. */
  readonly wrong: readonly number[];
}

/** Edits the data that the environment names, which is to be a copy. */
export async function benchWarm(
  { edits, seed }: { readonly edits: number; readonly seed: number },
  log: (line: string) => void,
): Promise<WarmOutcome> {
  const apart = new Apart('build', {}, 'gone', { execArgv: ['--expose-gc'] });
  // Bundles the programs, and is replaced.
  for (let begun = 0; begun < 2; begun += 1)
    if ((await apart.run()) !== 0) throw new Error('the district cannot be built');
  const random = randomFrom(seed);
  const outcome = {
    busy: [] as number[],
    refused: 0,
    heap: [] as number[],
    wrong: [] as number[],
  };
  for (let number = 1; number <= edits; number += 1) {
    const undo = await editFile(random, log);
    const code = await apart.run();
    if (code === 0) outcome.busy.push(apart.took.busy);
    else {
      outcome.refused += 1;
      await undo();
    }
    outcome.heap.push(apart.took.heap / 1e6);
    const isTime = number % COMPARED === 0 || number === edits;
    if (isTime && !(await isAsBuiltAnew())) outcome.wrong.push(number);
  }
  apart.close();
  return outcome;
}

/** Puts a word more into a cell, or takes a row away or moves it. Returns how to take it back. */
async function editFile(random: Random, log: (line: string) => void): Promise<() => Promise<void>> {
  const loaded = await loadFolder(dataFolder());
  const filled = allTables.filter(({ file }) => (loaded.get(file)?.rows.length ?? 0) > 2);
  const { file } = one(filled, random);
  const target = path.join(dataFolder(), file);
  const before = await readFile(target, 'utf8');
  const lines = before.split('\n');
  const at = 1 + Math.floor(random() * (lines.length - 2));
  const kind = random();
  const line = lines[at] ?? '';
  const edited =
    kind < 0.7
      ? lines.with(at, line.replace(/([\p{Script=Han}]{4,})(?=[，。,;\n]|$)/u, '$1改'))
      : kind < 0.85
        ? lines.toSpliced(at, 1)
        : lines.toSpliced(at, 1).toSpliced(1, 0, line);
  log(`${file}:${at + 1}`);
  await writeFile(target, edited.join('\n'));
  return () => writeFile(target, before);
}

async function isAsBuiltAnew(): Promise<boolean> {
  const dist = path.join(CLEAN, 'site');
  const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--clean'], {
    env: { ...process.env, MINGZE_DIST: dist, MINGZE_WORK: path.join(CLEAN, 'work') },
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error('what was built cannot be built anew');
  const read = (folder: string) => readFile(path.join(folder, MANIFEST), 'utf8');
  // A manifest has the digest of every file.
  const [own, anew] = await Promise.all([read(siteFolder()), read(dist)]);
  return own === anew && spawnSync('diff', ['-rq', siteFolder(), dist]).status === 0;
}
