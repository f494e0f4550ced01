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
import type { Table } from '../../../src/tables/define.ts';
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

/** Puts a word more into a cell that may change without a record of it. Returns how to take it back. */
async function editFile(random: Random, log: (line: string) => void): Promise<() => Promise<void>> {
  const loaded = await loadFolder(dataFolder());
  const cells = allTables.flatMap((table: Table) => {
    const { file, columns, published, freeColumns = [] } = table;
    const header: readonly string[] = loaded.get(file)?.header ?? [];
    const rows = loaded.get(file)?.rows ?? [];
    const free = Object.entries(columns).filter(
      ([key, { kind }]) => kind.isText === true && (!published || freeColumns.includes(key)),
    );
    const places = free.map(([, { label }]) => header.indexOf(label)).filter((at) => at >= 0);
    return rows.flatMap(({ cells: row }) => places.map((at) => ({ file, text: row[at] ?? '' })));
  });
  const { file, text } = one(
    cells.filter((cell) => /^[\p{Script=Han}，。]{4,}$/u.test(cell.text)),
    random,
  );
  const target = path.join(dataFolder(), file);
  const before = await readFile(target, 'utf8');
  log(`${file}：${text}`);
  await writeFile(target, before.replace(text, `${text}也是`));
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
