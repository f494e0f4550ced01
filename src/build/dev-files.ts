import type { AstroIntegration } from 'astro';
import { modelItself } from '../model/current.ts';
import { settings } from '../site/settings.ts';
import { contentOf } from '../site/site-file.ts';
import { outputFile } from '../site/urls.ts';
import { siteFiles } from './site-files.ts';

/** The server of dev, as Astro hands it to its integrations. */
export type Server = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

/** In dev, answers for the files that a build writes beside the pages, always from the current model. */
export function serveFiles(server: Server): void {
  server.middlewares.use(async (request, response, next) => {
    const path = decodeURI((request.url ?? '').split('?')[0] ?? '');
    if (
      !path.startsWith(settings.base) ||
      !/\.(?:json|jsonld|ndjson|ttl|csv|xlsx|zip|sqlite|atom|ics|xml|txt)$/.test(path)
    )
      return next();
    try {
      const wanted = outputFile(path);
      for (const file of siteFiles(modelItself())) {
        if (file.path !== wanted) continue;
        const content = await contentOf(file);
        response.setHeader(
          'Content-Type',
          typeof content === 'string' ? `${file.type}; charset=utf-8` : file.type,
        );
        response.end(content);
        return;
      }
    } catch {
      // The page shows why the model is not there; a file has nothing to add.
    }
    next();
  });
}
