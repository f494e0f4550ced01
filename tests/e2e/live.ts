import { type ChildProcess, spawn } from 'node:child_process';
import { DataCopy } from '../site/data-copy.ts';

/** A copy of the data with a command of the project running on it. */
export class LiveSite extends DataCopy {
  readonly address: string;
  readonly #process: ChildProcess;
  #output = '';

  constructor(
    script: 'start' | 'dev',
    port: number,
    { from, env = {} }: { from?: string; env?: Record<string, string> } = {},
  ) {
    super(false, from);
    this.address = `http://localhost:${port}${env['MINGZE_BASE'] ?? '/'}`;
    this.#process = spawn('node', [`scripts/${script}.ts`, '--port', String(port)], {
      env: { ...process.env, ...this.env, ...env },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk) => {
        this.#output += chunk;
      });
    }
  }

  /** What the command has printed so far. */
  get output(): string {
    return this.#output;
  }

  /** A page of the site by its path. Over a connection of its own: one kept alive may be closed by the server as it is used. */
  async get(path: string): Promise<{ status: number; html: string }> {
    const response = await fetch(`${this.address}${path}`, { headers: { connection: 'close' } });
    return { status: response.status, html: await response.text() };
  }

  /** Waits until the site answers. */
  async ready(): Promise<void> {
    for (let tries = 0; tries < 960; tries += 1) {
      if ((await this.get('').catch(() => undefined))?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`the site did not come up: ${this.#output}`);
  }

  stop(): void {
    this.#process.kill();
    this.remove();
  }
}
