import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { problemHeld } from '../model/current.ts';
import { dataFolder } from '../site/folders.ts';
import { buildText } from '../words/build-text.ts';
import { TABLES_LOADER } from './collections.ts';
import { type Server, serveFiles } from './dev-files.ts';
import { eachDay } from './each-day.ts';
import { forgetFirstFile } from './first-file.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** An editor that saves in several steps, as Excel does, is one change. */
const SETTLE_MS = 60;

/**
 * In dev, has Astro fill the collections again after every change of the data folder and when a day has begun. Astro then
 * forgets which pages there are and reloads the open ones: with a mistake in the data they show the report of the check, and
 * the next good save brings them back.
 */
export function watchData(): AstroIntegration {
  return {
    name: 'mingze:data',
    hooks: {
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const update = oneAtATime(async () => {
          await refreshContent?.({ loaders: [TABLES_LOADER] });
          forgetFirstFile(server);
          logger.info(problemHeld()?.message ?? buildText.updated);
        }, SETTLE_MS);
        let updated = Promise.resolve();
        const start = () => {
          updated = update().catch((error: Error) => logger.error(error.message));
        };
        watchFolder(server, dataFolder(), start);
        server.httpServer?.on('close', eachDay(start));
        // A page asked for while the data is being read again waits for it, or it would show what no longer holds.
        server.middlewares.use((_request, _response, next) => void updated.then(() => next()));
        showProblem(server);
        serveFiles(server);
      },
    },
  };
}

function watchFolder({ watcher }: Server, folder: string, onChange: () => void): void {
  watcher.add(folder);
  watcher.on('all', (_event, file) => {
    if (path.resolve(file).startsWith(folder + path.sep)) onChange();
  });
}

/** With a mistake in the data every page is the report, those too that need no row. */
function showProblem(server: Server): void {
  server.middlewares.use((request, _response, next) => {
    const isPage = request.url?.split('?')[0]?.endsWith('/') === true;
    next(isPage ? problemHeld() : undefined);
  });
}
