/** The sites of the bench: one index of everything, three districts among which it is dealt out, and very many districts. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DataCopy } from '../../site/data-copy.ts';
import { OriginServer } from '../../site/origin-server.ts';

const run = promisify(execFile);

/** Districts that share the whole between them. */
const SHARES = ['甲区', '乙区', '丙区'];

export interface BenchSites {
  /** The page that searches, and its own site beside all that it searches. */
  readonly page: string;
  readonly servers: readonly OriginServer[];
  readonly joint: readonly string[];
  readonly shares: readonly string[];
  /** Each with everything that one share has. */
  readonly many: readonly string[];
  stop(): void;
}

/** Makes and serves all sites. The lists are those of a data folder; the page is on a small site of its own. */
export async function benchSites(data: string, many: number): Promise<BenchSites> {
  const work = mkdtempSync(path.join(tmpdir(), 'mingze-together-'));
  const folderOf = (name: string) => path.join(work, name);
  await searchFiles(data, folderOf('joint'));
  for (const [at, name] of SHARES.entries())
    await searchFiles(data, folderOf(name), at, SHARES.length);
  const others = Array.from({ length: many }, (_, at) => `第${at + 1}区`);
  const folders: [string, string][] = [
    ['全市', folderOf('joint')],
    ...SHARES.map((name): [string, string] => [name, folderOf(name)]),
    ...others.map((name): [string, string] => [name, folderOf(SHARES[0] ?? '')]),
  ];
  const districts = new Map<string, OriginServer>();
  const addresses: Record<string, string> = {};
  for (const [name, folder] of folders) {
    const server = new OriginServer({ folder });
    addresses[name] = await server.start();
    districts.set(name, server);
  }
  const host = new DataCopy(false);
  const clear = () => {
    host.remove();
    rmSync(work, { recursive: true, force: true });
  };
  try {
    await buildHost(host, addresses);
  } catch (error) {
    // What listens would keep the command from ending.
    for (const server of districts.values()) server.stop();
    clear();
    throw error;
  }
  // What is sent to a browser allows the sites that are named, which only a process of that site's settings knows.
  const own = new OriginServer({ folder: host.site, replaced: policyFor(addresses) });
  const servers = [own, ...districts.values()];
  return {
    page: `${await own.start()}together/`,
    ...{ servers, joint: ['全市'], shares: SHARES, many: others },
    stop() {
      for (const server of servers) server.stop();
      clear();
    },
  };
}

const policyFor = (addresses: Readonly<Record<string, string>>): ReadonlyMap<RegExp, string> =>
  new Map([
    [
      /connect-src 'self'[^;]*/,
      `connect-src 'self' ${Object.values(addresses)
        .map((one) => new URL(one).origin)
        .join(' ')}`,
    ],
  ]);

async function searchFiles(data: string, to: string, ...share: readonly number[]): Promise<void> {
  const script = 'tests/site/write-search-files.ts';
  const env = { ...process.env, MINGZE_DATA: data };
  await run(process.execPath, [script, to, ...share.map(String)], { env });
}

async function buildHost(host: DataCopy, together: Readonly<Record<string, string>>) {
  const settings: Record<string, unknown> = JSON.parse(host.read('settings.json'));
  host.write('settings.json', JSON.stringify({ ...settings, together }));
  await run(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, ...host.env },
    maxBuffer: 64 * 1024 * 1024,
  });
}
