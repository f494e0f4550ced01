/** Other makers of sites, which make comparable pages of the same records. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unpackDebian, unpacked } from '../../site/nginx.ts';
import { type Command, type Cost, costOfAll } from '../process-cost.ts';
import { type PlainList, writeForEleventy, writeForHugo } from './records.ts';

const FOLDER = path.resolve('tests/bench/peers');
const bin = (name: string): string => path.join(FOLDER, 'node_modules', '.bin', name);

export interface Peer {
  readonly name: string;
  /** Where its site lies once it is made. */
  readonly site: string;
  run(): Promise<Cost>;
}

/** The peers that can be had here; each is told where it cannot. */
export function peersFor(
  folder: string,
  title: string,
  lists: readonly PlainList[],
  log: (line: string) => void,
): Peer[] {
  if (!existsSync(bin('eleventy')) && !installed()) {
    log('没有装上 Eleventy 和 Pagefind，不与别的比。');
    return [];
  }
  const hugo = hugoCommand();
  if (hugo === undefined) log('没有 Hugo，也装不上，只与 Eleventy 比。');
  const eleventy = withEleventy(folder, title, lists);
  return hugo === undefined ? [eleventy] : [eleventy, withHugo(folder, lists, hugo)];
}

/** Installs what its own lock file names, for the bench alone. */
function installed(): boolean {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  return status === 0;
}

function withEleventy(folder: string, title: string, lists: readonly PlainList[]): Peer {
  const site = path.join(folder, 'eleventy');
  const records = path.join(folder, 'records.json');
  writeForEleventy(records, title, lists);
  return peer('Eleventy + Pagefind', site, {
    program: process.execPath,
    parameters: [path.join(FOLDER, 'node_modules/@11ty/eleventy/cmd.cjs')],
    cwd: path.join(FOLDER, 'eleventy'),
    env: { RECORDS: records, SITE: site },
  });
}

function withHugo(folder: string, lists: readonly PlainList[], hugo: Command): Peer {
  const site = path.join(folder, 'hugo');
  const content = path.join(folder, 'hugo-content');
  writeForHugo(content, lists);
  return peer('Hugo + Pagefind', site, {
    ...hugo,
    parameters: [
      '--quiet',
      '--contentDir',
      content,
      '--destination',
      site,
      '--config',
      'hugo.json',
    ],
    cwd: path.join(FOLDER, 'hugo'),
  });
}

function peer(name: string, site: string, make: Command): Peer {
  const index = { program: bin('pagefind'), parameters: ['--site', site, '--quiet'] };
  return {
    name,
    site,
    run: () => {
      rmSync(site, { recursive: true, force: true });
      return costOfAll([make, index]);
    },
  };
}

/** Hugo of this machine, or Debian's with the one library that it needs. */
function hugoCommand(): Command | undefined {
  const runs = ({ program, env = {} }: Command) =>
    spawnSync(program, ['version'], { env: { ...process.env, ...env } }).status === 0;
  const own = { program: 'hugo', parameters: [] };
  if (runs(own)) return own;
  for (const name of ['hugo', 'libsass1']) unpackDebian(name);
  const library = unpacked('/usr/lib/x86_64-linux-gnu/libsass.so.1');
  const program = unpacked('/usr/bin/hugo');
  if (program === undefined || library === undefined) return undefined;
  const debian = { program, parameters: [], env: { LD_LIBRARY_PATH: path.dirname(library) } };
  return runs(debian) ? debian : undefined;
}
