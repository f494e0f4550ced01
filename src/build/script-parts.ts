/**
 * A script that is bundled the way a worker is may have parts that it loads later. Astro puts the script itself beside the pages and
 * knows nothing of the parts.
 */
import { emitClientAsset } from 'astro/assets/utils';
import type { Server } from './dev-files.ts';

type Plugin = Server['config']['plugins'][number];

/** By where each lies, the programs of this build. */
const parts = new Map<string, string>();

/** To be with the plugins that bundle such a script: notes its parts. */
export function notedParts(): Plugin {
  return {
    name: 'mingze:noted-parts',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && !file.isEntry) parts.set(file.fileName, file.code);
    },
  };
}

/** To be with the plugins that bundle the pages: puts the parts beside these. */
export function placedParts(): Plugin {
  return {
    name: 'mingze:placed-parts',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart: () => parts.clear(),
    // By then whatever the pages name has been bundled.
    buildEnd() {
      for (const [fileName, source] of parts)
        emitClientAsset(this, { type: 'asset', fileName, source });
    },
  };
}
