import { preview } from 'astro';
import { siteFolder } from '../site/folders.ts';
import { settings } from '../site/settings.ts';

export interface ServedSite {
  /** The address to open, with the base path. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the built site on this machine. Takes the next free port when the wanted one has been taken meanwhile. */
export async function serveSite(port: number, host = 'localhost'): Promise<ServedSite> {
  const server = await preview({ outDir: siteFolder(), server: { port, host }, logLevel: 'error' });
  return {
    address: `http://${server.host ?? host}:${server.port}${settings.base}`,
    stop: () => server.stop(),
  };
}
