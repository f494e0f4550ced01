import { existsSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../disk/disk.ts';
import { dropModel, holdModel } from '../model/current.ts';
import { assetsIn, type Bundle, keptBundle } from './kept/bundle.ts';
import type { Warm } from './kept/warm.ts';
import { bundleAndRender, type Making } from './prerender.ts';
import { Program } from './run-bundle.ts';

let renderings = 0;

/**
 * Makes the pages, and returns the styles and scripts that go with them. `warm`: where the programs are kept for the next time.
 * The programs are loaded from a folder of the project that no other rendering has used: from one used before, Node would hand
 * over the modules of before. Outside the project all builds would share one such folder.
 */
export async function renderPages(
  making: Omit<Making, 'folder'>,
  warm?: Warm,
): Promise<Bundle['assets']> {
  holdModel(making.model, making.pages.model);
  try {
    const bundle = keptBundle(making.store);
    if (bundle === undefined) return await renderWithAstro(making, warm);
    const program = warm?.program ?? (await Program.open(making.store, bundle, ownFolder()));
    try {
      await program.render(making);
    } finally {
      if (warm !== undefined && program.isLasting) warm.program = program;
      else program.close();
    }
    return bundle.assets;
  } finally {
    dropModel();
  }
}

async function renderWithAstro(making: Omit<Making, 'folder'>, warm?: Warm) {
  warm?.program?.close();
  const folder = ownFolder();
  try {
    await bundleAndRender({ ...making, folder });
    return await assetsIn(making.store, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    if (warm !== undefined) warm.program = undefined;
  }
}

function ownFolder(): string {
  removeForsaken();
  renderings += 1;
  return path.resolve(WORK, `pages-${process.pid}-${renderings}`);
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
