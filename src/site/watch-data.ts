import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { UserError } from './command.ts';
import { serveFiles } from './dev-files.ts';
import { dataFolder } from './folders.ts';
import { currentModel, hasModel, loadModel } from './model.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

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
        serveFiles(server);
        let timer: NodeJS.Timeout | undefined;
        const folder = dataFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(folder + path.sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => reload(server, (line) => logger.info(line)), SETTLE_MS);
        });
      },
    },
  };
}

async function reload(server: Server, log: (line: string) => void): Promise<void> {
  try {
    await loadModel();
    currentModel();
    log('数据已更新');
    server.ws.send({ type: 'full-reload' });
  } catch (error) {
    const message = (error as Error).message;
    log(message);
    const stack = error instanceof UserError ? '' : String((error as Error).stack);
    server.ws.send({ type: 'error', err: { message, stack } });
  }
}
