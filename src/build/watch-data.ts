import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { currentModel, hasModel } from '../model/current.ts';
import { dataFolder } from '../site/folders.ts';
import { UserError } from '../site/user-error.ts';
import { type Server, serveFiles } from './dev-files.ts';
import { eachDay } from './each-day.ts';
import { forgetFirstFile } from './first-file.ts';
import { loadModel } from './load-model.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** An editor that saves in several steps, as Excel does, is one change. */
const SETTLE_MS = 60;

/**
 * Gives Astro the checked model: once before a build, and in dev again after every change of the data folder. With a
 * mistake in the data the open page shows the report of the check; the next good save brings the page back.
 */
export function watchData(): AstroIntegration {
  return {
    name: 'mingze:data',
    hooks: {
      'astro:build:start': async () => {
        if (!hasModel()) await loadModel();
        currentModel();
      },
      'astro:server:setup': async ({ server, logger }) => {
        await loadModel();
        const folder = dataFolder();
        const update = oneAtATime(() => reload(server, (line) => logger.info(line)), SETTLE_MS);
        let updated = Promise.resolve();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (path.resolve(file).startsWith(folder + path.sep)) updated = update();
        });
        const stop = eachDay(() => {
          updated = update();
        });
        server.httpServer?.on('close', stop);
        // A page asked for while the data is being read again waits for it, or it would show what no longer holds.
        server.middlewares.use((_request, _response, next) => void updated.then(() => next()));
        serveFiles(server);
      },
    },
  };
}

async function reload(server: Server, log: (line: string) => void): Promise<void> {
  try {
    await loadModel();
    currentModel();
    log('数据已更新');
    forgetPaths(server);
    forgetFirstFile(server);
    server.ws.send({ type: 'full-reload' });
  } catch (error) {
    const message = (error as Error).message;
    log(message);
    const stack = error instanceof UserError ? '' : String((error as Error).stack);
    server.ws.send({ type: 'error', err: { message, stack } });
  }
}

/** A new row is a new page: Astro keeps the list of pages of a route until it hears that content has changed. */
function forgetPaths(server: Server): void {
  for (const environment of Object.values(server.environments)) {
    environment.hot.send('astro:content-changed', {});
  }
}
