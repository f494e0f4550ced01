import { dropModel, holdModel } from '../model/current.ts';
import { Programs } from './apart/programs.ts';
import type { Bundle } from './kept/bundle.ts';
import type { Warm } from './kept/warm.ts';
import { ownFolder } from './own-folder.ts';
import type { Making } from './prerender.ts';
import { Program } from './run-bundle.ts';

/**
 * Makes the pages, and returns the styles and scripts that go with them. `warm`: where the programs are kept for the next time.
 * `programs`: where they are bundled already, or about to be.
 */
export async function renderPages(
  making: Making,
  warm?: Warm,
  programs = new Programs(making.store),
): Promise<Bundle['assets']> {
  holdModel(making.model, making.pages.model);
  try {
    const bundle = await programs.bundle();
    const program = warm?.program ?? (await Program.open(making.store, bundle, ownFolder()));
    try {
      await program.render(making);
    } finally {
      if (warm !== undefined && program.isLasting) warm.program = program;
      else program.close();
    }
    return bundle.assets;
  } finally {
    programs.close();
    dropModel();
  }
}
