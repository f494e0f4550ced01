/** The district of the tests behind nginx: how much is answered, and whether all of it is right while it is published. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localToday } from '../../../src/dates/local-today.ts';
import { NO_LEDGER } from '../../../src/ledger/ledger.ts';
import { MANIFEST, pathsIn, writeManifest } from '../../../src/publish/manifest.ts';
import { publishTo } from '../../../src/release/publish-to.ts';
import { rollBack } from '../../../src/release/roll-back.ts';
import { Target } from '../../../src/release/target.ts';
import { example, Nginx, nginxPath, setUpNginx, unpackDebian, unpacked } from '../../site/nginx.ts';
import { PORTS } from '../../site/ports.ts';
import { readUntil } from './readers.ts';
import { asRelease } from './releases.ts';
import { requestsPerSecond } from './throughput.ts';

const PAGES = ['', 'boundary/', 'boundary/bj-001/', 'departments/', 'changes/', 'search/', 'laws/'];
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const PACKAGES = ['wrk', 'libluajit-5.1-2', 'libnginx-mod-http-brotli-static'];
const ROUNDS = 3;

/** Measures both, and says it. Returns whether nothing was wrong. */
export async function benchLoad(
  { switches, seconds, site: built }: { switches: number; seconds: number; site: string },
  log: (line: string) => void,
): Promise<boolean> {
  setUpNginx();
  for (const name of PACKAGES) unpackDebian(name);
  if (nginxPath() === undefined) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'mingze-bench-load-'));
  try {
    const site = built === '' ? path.join(folder, 'site') : built;
    if (built === '') build(site);
    const target = new Target(path.join(folder, 'target'));
    const publish = (mark: string) => publishTo(target, makingOf(site, mark), '');
    await publish('r0');
    if (seconds > 0) await measureThroughput(target, seconds, log);
    return await measureSwitches(target, publish, switches, log);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, whose settings are those of the district of the tests. */
function build(site: string): void {
  const own = {
    MINGZE_DATA: 'tests/fixtures/district',
    MINGZE_DIST: site,
    MINGZE_WORK: `${site}.work`,
  };
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, ...own },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the district of the tests was not built');
}

function makingOf(site: string, mark: string) {
  return {
    ...{ day: localToday(), ledger: NO_LEDGER },
    make: async (folder: string) => {
      await cp(site, folder, { recursive: true });
      await asRelease(folder, mark);
      const files = await pathsIn(folder);
      await writeManifest(
        folder,
        files.filter((name) => name !== MANIFEST),
        { ledger: NO_LEDGER, today: localToday() },
      );
    },
    verify: async () => ({ differences: [], files: 0, records: 0, publications: 0 }),
  };
}

/** A server for a target; twins are sent as they are where it is told so. */
async function serve(target: Target, twins: 'none' | 'gzip' | 'br'): Promise<Nginx> {
  const nginx = new Nginx();
  const brotli = unpacked(BROTLI);
  const places = {
    '/srv/mingze-site': target.folder,
    'listen 80;': `listen 127.0.0.1:${PORTS.nginx.http};`,
    ...(twins === 'none' ? { 'gzip_static on;': '' } : {}),
    ...(twins === 'br' ? { '# brotli_static on;': 'brotli_static on;' } : {}),
  };
  const modules = twins === 'br' && brotli !== undefined ? [brotli] : [];
  await nginx.start(example('nginx-http.conf', places), PORTS.nginx.http, modules);
  return nginx;
}

const ADDRESS = `http://127.0.0.1:${PORTS.nginx.http}/`;

/** Each way of sending in turn, several rounds, so that what else the machine does falls on all of them. */
async function measureThroughput(
  target: Target,
  seconds: number,
  log: (line: string) => void,
): Promise<void> {
  const wrk = unpacked('/usr/bin/wrk');
  if (wrk === undefined) return log('没有 wrk，也装不上：快慢没有量。');
  const ways = WAYS.filter(({ twins }) => twins !== 'br' || unpacked(BROTLI) !== undefined);
  const measured = ways.map((way) => ({ ...way, rates: [] as number[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { twins, encoding, rates } of measured) {
      const nginx = await serve(target, twins);
      rates.push(requestsPerSecond(wrk, ADDRESS, PAGES, encoding, seconds));
      nginx.stop();
    }
  }
  const middle = (rates: readonly number[]) =>
    rates.toSorted((left, right) => left - right)[1] ?? 0;
  const base = middle(measured[0]?.rates ?? []);
  for (const { name, rates } of measured) {
    const [least, most] = [Math.min(...rates), Math.max(...rates)];
    log(
      `${name}：每秒 ${Math.round(middle(rates))} 次（${Math.round(least)}–${Math.round(most)}），是每次现压缩的 ${(middle(rates) / base).toFixed(1)} 倍`,
    );
  }
}

const WAYS = [
  { name: '每次现压缩 gzip', twins: 'none', encoding: 'gzip' },
  { name: '预先压缩 gzip', twins: 'gzip', encoding: 'gzip' },
  { name: '预先压缩 brotli', twins: 'br', encoding: 'br' },
  { name: '不压缩', twins: 'none', encoding: 'identity' },
] as const;

/** Publishes again and again, and once goes back, while readers read. */
async function measureSwitches(
  target: Target,
  publish: (mark: string) => Promise<unknown>,
  switches: number,
  log: (line: string) => void,
): Promise<boolean> {
  const nginx = await serve(target, 'gzip');
  try {
    let isOver = false;
    const reading = readUntil(ADDRESS, PAGES, () => isOver);
    for (let number = 1; number < switches; number += 1) await publish(`r${number}`);
    await rollBack(target, '');
    isOver = true;
    const { answers, failed, mixed, lost, releases } = await reading;
    log(
      `换了 ${switches} 次（最后一次是退回），读到 ${releases.size} 次的网页；${answers} 个回答里，出错 ${failed.length}，新旧混着 ${mixed.length}，旧网页取不到样式 ${lost.length}`,
    );
    for (const fault of [...failed, ...mixed, ...lost].slice(0, 10)) log(fault);
    return failed.length + mixed.length + lost.length === 0;
  } finally {
    nginx.stop();
  }
}
