/** The built site behind servers and stores that keep things too long, and a second publication of it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { headersAt } from '../../src/site/headers.ts';
import { placeOf } from './site-walk.ts';

/** How long things are kept, and by whom. */
export const POLICIES = {
  'as the site asks': {},
  'nothing is kept': { cache: 'no-store' },
  'browsers keep everything for a day': { cache: 'public, max-age=86400, immutable' },
  'a network before the server keeps everything for a day': {
    cache: 'public, max-age=86400',
    network: true,
  },
  'the server takes files of one size for the same file': { cache: 'no-cache', sameMark: true },
} as const;

interface Policy {
  readonly cache?: string;
  readonly network?: boolean;
  readonly sameMark?: boolean;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

export class CachingServer {
  readonly address: string;
  /** The addresses that came as far as the server itself. */
  readonly reached: string[] = [];
  readonly #site: string;
  readonly #policy: Policy;
  readonly #port: number;
  readonly #kept = new Map<string, Answer>();
  readonly #server: Server;
  /** What the next publication says in the place of what. */
  #anew: readonly (readonly [string, string])[] = [];

  constructor(site: string, port: number, policy: Policy) {
    this.#site = site;
    this.#port = port;
    this.#policy = policy;
    this.address = `http://localhost:${port}/`;
    this.#server = createServer(({ url = '/', headers }, response) => {
      const known = policy.network === true ? this.#kept.get(url) : undefined;
      const answer = known ?? this.#answer(url);
      this.#kept.set(url, answer);
      const { etag } = answer.headers;
      const isHad = etag !== undefined && headers['if-none-match'] === etag;
      response.writeHead(isHad ? 304 : answer.status, answer.headers);
      response.end(isHad ? undefined : answer.body);
    });
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(this.#port, 'localhost', resolve));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** From now on the server has another publication. */
  publish(anew: readonly (readonly [string, string])[]): void {
    this.#anew = anew;
  }

  #answer(url: string): Answer {
    this.reached.push(url);
    const address = url.replace(/\?.*/, '');
    const file = path.join(this.#site, placeOf(decodeURI(address).slice(1)).file);
    const isThere = existsSync(file) && statSync(file).isFile();
    const found = readFileSync(isThere ? file : path.join(this.#site, '404.html'));
    const body = /\.(?:html|js|json)$/.test(file) ? this.#asPublished(found) : found;
    const { cache, sameMark } = this.#policy;
    return {
      status: isThere ? 200 : 404,
      headers: {
        ...headersAt(address),
        ...(cache !== undefined && { 'Cache-Control': cache }),
        ...(sameMark === true && { etag: `"${body.length}"` }),
      },
      body,
    };
  }

  #asPublished(found: Buffer): Buffer {
    let text = found.toString();
    for (const [from, to] of this.#anew) text = text.replaceAll(from, to);
    return Buffer.from(text);
  }
}
