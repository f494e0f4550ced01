import { Server } from 'node:http';
import { preview } from 'astro';
import { siteFolder } from '../site/folders.ts';
import { headersAt } from '../site/headers.ts';
import { settings } from '../site/settings.ts';

export interface ServedSite {
  /** The address to open, with the base path. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the built site on this machine, with its headers. Takes the next free port when the wanted one has been taken meanwhile. */
export async function serveSite(port: number, host = 'localhost'): Promise<ServedSite> {
  const server = await preview({ outDir: siteFolder(), server: { port, host }, logLevel: 'error' });
  if (!('server' in server && server.server instanceof Server))
    throw new Error('the preview does not tell its server, which is to send headers');
  sendHeaders(server.server);
  return {
    address: `http://${server.host ?? host}:${server.port}${settings.base}`,
    stop: () => server.stop(),
  };
}

/** Before the preview answers, which keeps what is there already. */
function sendHeaders(server: Server): void {
  server.prependListener('request', ({ url = '' }, response) => {
    const address = url.replace(/[?#].*/, '');
    if (!address.startsWith(settings.base)) return;
    for (const [name, value] of Object.entries(headersAt(address))) response.setHeader(name, value);
  });
}
