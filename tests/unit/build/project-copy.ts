/** A copy of the project with pages and prose of the tests' own in the place of those of the site, so that Astro builds it fast. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { allTables } from '../../../src/tables/index.ts';
import { root } from '../helpers.ts';

const probe = path.join(root, 'tests/fixtures/probe');
const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');

/** What the store holds of a collection. */
export type Stored = readonly { readonly id: string; readonly data: Record<string, unknown> }[];

export interface Built {
  readonly code: number | null;
  readonly printed: string;
}

export class ProjectCopy {
  /** Inside the project, whose packages it uses. */
  readonly folder: string;

  constructor() {
    mkdirSync(path.join(root, '.build'), { recursive: true });
    this.folder = mkdtempSync(path.join(root, '.build/copy-'));
    for (const name of ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(path.join(root, name), path.join(this.folder, name), {
        recursive: true,
        filter: (file) => !file.startsWith(path.join(root, 'src/pages')),
      });
    mkdirSync(path.join(this.folder, 'content/pages'), { recursive: true });
    for (const [file, target] of [
      ['store.json.ts', 'src/pages/store.json.ts'],
      ['slug.astro.txt', 'src/pages/guide/[slug].astro'],
      ['probe.mdx', 'content/guide/probe.mdx'],
    ] as const)
      cpSync(path.join(probe, file), path.join(this.folder, target));
  }

  /**
   * `astro build` by itself, of a data folder, into a site and with a work folder of these names. `whenRead`: called when it has
   * read the content.
   */
  build(data: string, site: string, work: string, whenRead = () => {}): Promise<Built> {
    const process_ = spawn(process.execPath, [astro, 'build', '--outDir', site], {
      cwd: this.folder,
      env: {
        ...process.env,
        MINGZE_DATA: data,
        MINGZE_WORK: path.join(this.folder, work),
        PROBE_COLLECTIONS: [...allTables.map(({ name }) => name), 'moved'].join(','),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    let printed = '';
    for (const stream of [process_.stdout, process_.stderr])
      stream.on('data', (chunk) => {
        printed += chunk;
        if (printed.includes('Synced content')) whenRead();
      });
    return new Promise((resolve) =>
      process_.on('close', (code) => {
        whenRead();
        resolve({ code, printed });
      }),
    );
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** What the pages of a site found in the store, by collection. */
  stored(site: string): Record<string, Stored> {
    return JSON.parse(this.read(`${site}/store.json`));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
