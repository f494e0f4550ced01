/**
 * A process that bundles the programs that make the pages, by Astro, and ends: what has bundled them takes much room and is not
 * needed any more. It needs none of the data, so that these can be checked meanwhile. In its folder lie the styles and scripts of
 * the site and the programs; of these it tells what they do not know themselves.
 */
import { rename } from 'node:fs/promises';
import path from 'node:path';
import {
  type AstroIntegration,
  type AstroPrerenderer,
  build as astroBuild,
  type ViteUserConfig,
} from 'astro';
import { z } from 'zod';
import { bundleWithoutRows, heldProse } from '../entries.ts';
import { type About, entryIn, openCollections, PROGRAMS } from '../kept/bundle.ts';
import type { Bundled } from './programs.ts';

type VitePlugin = NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>;

async function bundled(folder: string): Promise<Bundled> {
  try {
    return { kind: 'done', about: await bundle(folder) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function tell(report: Bundled): void {
  process.send?.(report);
}

async function bundle(folder: string): Promise<About> {
  let told: About | undefined;
  const integration: AstroIntegration = {
    name: 'mingze:bundle',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => onlyBundled(own, folder, (about) => (told = about))),
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [ownEntry] } });
      },
    },
  };
  forgetCaller();
  bundleWithoutRows();
  await astroBuild({
    ...{ logLevel: 'warn', outDir: folder, mode: 'production', integrations: [integration] },
  });
  if (told === undefined) throw new Error('Astro has bundled nothing');
  await rename(path.join(folder, ASIDE), path.join(folder, PROGRAMS));
  return told;
}

const ENTRY = path.join(import.meta.dirname, 'entry.ts');

/** Has the programs begin with the entry of this folder, which takes Astro's along. */
const ownEntry: VitePlugin = {
  name: 'mingze:entry',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'astro/entrypoints/prerender' && importer === undefined ? ENTRY : undefined,
};

/** What Astro takes from the environment, where it is there, in the place of what it knows itself. */
const KNOWN_TO_ASTRO = ['MODE', 'PROD', 'DEV', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX'];

/** What the caller works at does not decide what the pages say, and leaves out nothing that is for published sites alone. */
function forgetCaller(): void {
  process.env['NODE_ENV'] = 'production';
  for (const name of KNOWN_TO_ASTRO) delete process.env[name];
}

/** Where the programs lie while Astro deletes what it takes to be needed no more. */
const ASIDE = '.programs';

/** Makes no page, and puts the programs aside. */
function onlyBundled(
  own: AstroPrerenderer,
  folder: string,
  tellAbout: (about: About) => void,
): AstroPrerenderer {
  return {
    name: 'mingze:bundle',
    setup: async () => {
      await openCollections(folder);
      await own.setup?.();
      tellAbout(await aboutPrograms(folder, 'app' in own ? own.app : undefined));
      await rename(path.join(folder, PROGRAMS), path.join(folder, ASIDE));
    },
    getStaticPaths: async () => [],
    render: () => Promise.reject(new Error('no page is made here')),
    teardown: async () => own.teardown?.(),
  };
}

/** What Astro tells the programs when they run, as far as they ask for it. Scripts of others they would have to be told too. */
const options = z.object({
  origin: z.string(),
  settings: z.object({ scripts: z.array(z.never()) }),
  allPages: z.record(z.string(), z.object({ key: z.string(), styles: z.array(z.unknown()) })),
});

async function aboutPrograms(folder: string, app: unknown): Promise<About> {
  const { origin, allPages } = options.parse(hasOptions(app) ? app.getOptions() : undefined);
  const styles = Object.fromEntries(Object.values(allPages).map((page) => [page.key, page.styles]));
  const prose = Object.fromEntries(
    Object.entries(heldProse()).map(([name, entries]) => [
      name,
      entries.map((entry) => ({ ...entry })),
    ]),
  );
  return { entry: await entryIn(folder), origin, styles, prose };
}

const hasOptions = (app: unknown): app is { getOptions(): unknown } =>
  typeof app === 'object' &&
  app !== null &&
  'getOptions' in app &&
  typeof app.getOptions === 'function';

const folder = process.argv[2];
if (folder === undefined) throw new Error('nobody has said where to bundle');
/** Whoever wanted it is gone. */
const gone = () => process.exit(1);
process.once('disconnect', gone);
tell(await bundled(folder));
process.off('disconnect', gone);
process.disconnect?.();
