import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of the data with a command of the project running on it. */
export class LiveSite {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'mingze-'));
  readonly address: string;
  readonly #process: ChildProcess;
  #output = '';

  constructor(script: 'start' | 'dev', port: number, env: Record<string, string> = {}) {
    // Without the ledger nothing is published yet, and a row may be edited without its row of changes.
    cpSync('data', path.join(this.folder, 'data'), {
      recursive: true,
      filter: (file) => !/(?:ledger|publications)\.csv$|published$|urls\.txt$/.test(file),
    });
    this.address = `http://localhost:${port}${env['MINGZE_BASE'] ?? '/'}`;
    this.#process = spawn('node', [`scripts/${script}.ts`, '--port', String(port)], {
      env: {
        ...process.env,
        MINGZE_DATA: path.join(this.folder, 'data'),
        MINGZE_DIST: path.join(this.folder, 'site'),
        MINGZE_WORK: path.join(this.folder, 'work'),
        ...env,
      },
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

  /** Waits until the site answers. */
  async ready(): Promise<void> {
    for (let tries = 0; tries < 240; tries += 1) {
      const answered = await fetch(this.address).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`the site did not come up: ${this.#output}`);
  }

  /** Replaces text in a file of the data, as a clerk's save would. Returns how it was before. */
  edit(file: string, from: string, to: string): string {
    const before = this.read(file);
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
    this.write(file, before.replace(from, to));
    return before;
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, 'data', file), 'utf8');
  }

  write(file: string, content: string): void {
    writeFileSync(path.join(this.folder, 'data', file), content);
  }

  stop(): void {
    this.#process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
