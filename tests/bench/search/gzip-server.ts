import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What was sent for one request. */
export interface Sent {
  /** Below the address of the site. */
  readonly path: string;
  /** Of the body, packed. */
  readonly bytes: number;
}

export interface CountedSite {
  readonly address: string;
  /** What has been sent since the start. */
  readonly sent: readonly Sent[];
  stop(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder the way a web server with gzip does, and notes what it sends, workers' requests too. */
export async function serveCounted(folder: string): Promise<CountedSite> {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = await readFile(file).catch(() => undefined);
    if (body === undefined) {
      sent.push({ path: pathname.slice(1), bytes: 0 });
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)];
    const packed = type === undefined ? body : gzipSync(body);
    sent.push({ path: pathname.slice(1), bytes: packed.length });
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      ...(type === undefined ? {} : { 'Content-Encoding': 'gzip' }),
    });
    response.end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, sent, stop: () => server.close() };
}
