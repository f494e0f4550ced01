/** One of several sites, each at an origin of its own as on the net, with the headers that the project tells servers to send. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersAt, isTextFile } from '../../src/site/headers.ts';

export interface OriginOptions {
  readonly folder: string;
  /** The path below which the site lies. */
  readonly base?: string;
  readonly port?: number;
  /** What is sent in the place of what, in texts and headers. */
  readonly replaced?: ReadonlyMap<string | RegExp, string>;
}

export class OriginServer {
  /** When what was answered, and the bytes of its body, packed as a web server packs it. */
  readonly sent: { readonly at: number; readonly bytes: number }[] = [];
  /** What was asked for, in its order. */
  readonly asked: string[] = [];
  /** While it is set, the site cannot be had. */
  isDown = false;
  readonly #options: OriginOptions;
  readonly #server: Server;

  constructor(options: OriginOptions) {
    this.#options = options;
    this.#server = createServer(async ({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      this.asked.push(pathname);
      if (this.isDown) {
        response.destroy();
        return;
      }
      const { status, headers, body } = await this.#answer(decodeURI(pathname));
      this.sent.push({ at: Date.now(), bytes: body.length });
      response.writeHead(status, headers);
      response.end(body);
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(this.#options.port ?? 0, resolve));
    return this.address;
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}${this.#options.base ?? '/'}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(pathname: string) {
    const { folder, base = '/' } = this.#options;
    const below = pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
    const file = path.join(folder, below?.endsWith('/') ? `${below}index.html` : (below ?? ''));
    const found = below === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (below === undefined || found === undefined)
      return { status: 404, headers: {}, body: Buffer.from('') };
    const headers = Object.fromEntries(
      Object.entries(headersAt(below)).map(([name, value]) => [name, this.#replace(value)]),
    );
    if (!isTextFile(file)) return { status: 200, headers, body: found };
    return {
      status: 200,
      headers: { ...headers, 'Content-Encoding': 'gzip' },
      body: gzipSync(this.#replace(found.toString())),
    };
  }

  #replace(text: string): string {
    let now = text;
    for (const [from, to] of this.#options.replaced ?? [])
      now = typeof from === 'string' ? now.replaceAll(from, to) : now.replace(from, to);
    return now;
  }
}
