import { dropModel, holdModel } from '../model/current.ts';
import { Programs } from './apart/programs.ts';
import { assetsIn } from './kept/bundle.ts';
import type { Stored } from './kept/store.ts';
import type { Warm } from './kept/warm.ts';
import type { Making } from './making.ts';
import { Program } from './run-bundle.ts';

/**
 * Makes the pages, and returns the styles and scripts that go with them. `warm`: where the programs are kept for the next time.
 * `programs`: where they are bundled already, or about to be.
 */
export async function renderPages(
  making: Making,
  warm?: Warm,
  programs?: Programs,
): Promise<ReadonlyMap<string, Stored>> {
  holdModel(making.model, making.pages.model);
  try {
    const program = warm?.program ?? (await opened(programs));
    if (warm !== undefined) warm.program = program;
    await program.render(making);
    return await assetsIn(making.store, program.bundle);
  } finally {
    dropModel();
  }
}

async function opened(begun: Programs | undefined): Promise<Program> {
  const programs = begun ?? (await Programs.begin());
  try {
    return await Program.open(await programs.bundle());
  } finally {
    programs.close();
  }
}
