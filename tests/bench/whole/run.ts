/** Everything that a district does with the project, beside other makers of sites on the same records, in one go. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, workFolder } from '../../../src/site/folders.ts';
import { SEALED } from '../../site/district-copy.ts';
import { memoryFor } from '../../site/in-memory.ts';
import type { Cost } from '../process-cost.ts';
import { generateDistrict, sizeOf } from '../scale/generate.ts';
import { COMPARED, ownSteps, PARTS, type Part } from './own.ts';
import { type Peer, peersFor } from './peers.ts';
import { plainLists } from './records.ts';
import { costTable, type Measured, type OfSize, perPage, sizesTable } from './table.ts';

export interface BenchOptions {
  /** For each size, how many records are generated beside those of the data; 0: none. */
  readonly records: readonly number[];
  readonly rounds: number;
  readonly part: Part | 'all';
}

type Log = (line: string) => void;

/** Measures size by size, and prints a table of each. Returns whether everything went through. */
export async function benchWhole(options: BenchOptions, log: Log): Promise<boolean> {
  const sizes: OfSize[] = [];
  for (const records of options.records) {
    const measured = await benchSize(records, options, log);
    if (measured === undefined) return false;
    sizes.push(measured);
  }
  if (sizes.length > 1) for (const line of ['', ...sizesTable(sizes)]) log(line);
  return true;
}

async function benchSize(
  generated: number,
  { rounds, part }: BenchOptions,
  log: Log,
): Promise<OfSize | undefined> {
  const folder = path.join(placeFor(generated), 'mingze-bench');
  rmSync(folder, { recursive: true, force: true });
  const at = (name: string) => path.join(folder, name);
  const places = { from: at('from'), data: at('data'), site: at('site'), work: at('work') };
  copyData(places.from, generated);
  const lists = await plainLists(places.from);
  const records = lists.reduce((sum, list) => sum + list.records.length, 0);
  log('');
  log(`${records.toLocaleString('zh-CN')} 条有网页的记录，量 ${rounds} 遍`);
  const wanted: readonly Part[] = part === 'all' ? PARTS : [part];
  const peers = wanted.includes('peers') ? peersFor(folder, '明责', lists, log) : [];
  const own = ownSteps(places).filter(({ parts }) => parts.some((one) => wanted.includes(one)));
  const all = new Map([...own, ...peers].map(({ name }) => [name, [] as Cost[]]));
  for (let round = 1; round <= rounds; round += 1) {
    // One after another in every round, so that what else the machine does falls on all of them.
    for (const one of [...own, ...peers]) {
      const cost = await one.run();
      if (cost.exit !== 0) {
        log(`${one.name} 没有通过（退出码 ${cost.exit}）`);
        return undefined;
      }
      all.get(one.name)?.push(cost);
      const [seconds, cpu] = [cost.seconds.toFixed(1), cost.cpu.toFixed(1)];
      log(`第 ${round} 遍 ${one.name}：${seconds} 秒，处理器 ${cpu} 秒`);
    }
  }
  const measured = [...all].map(([name, costs]) => ({ name, rounds: costs }));
  tell(measured, peers, places.site, log);
  rmSync(folder, { recursive: true, force: true });
  return { records, measured };
}

/**
 * In memory where there is room, half of it left to those who work there. Disks take now more, now less: where the sites of the round before
 * were taken away, ext4 takes up to ten times as long for new files, which falls most on whoever makes most of them.
 */
const placeFor = (records: number): string =>
  memoryFor(2 * (BYTES + records * BYTES_A_RECORD)) ?? workFolder();

/** So much takes what is made of the data, and of every record that is generated, by all the makers of sites together. */
const BYTES = 1_000_000_000;
const BYTES_A_RECORD = 150_000;

/** Without what was sealed: a copy that goes on from nothing is the same for any data. */
function copyData(to: string, records: number): void {
  if (records > 0) generateDistrict(dataFolder(), to, sizeOf(records));
  else cpSync(dataFolder(), to, { recursive: true, filter: (file) => !SEALED.test(file) });
}

function tell(all: readonly Measured[], peers: readonly Peer[], site: string, log: Log): void {
  const others = peers.flatMap(({ name }) => all.find((one) => one.name === name) ?? []);
  log('');
  for (const line of costTable(all, others)) log(line);
  const pages = pagesIn(site);
  log('');
  log(`网页：自己 ${pages}${peers.map((peer) => `，${peer.name} ${pagesIn(peer.site)}`).join('')}`);
  for (const own of all.filter(({ name }) => COMPARED.has(name))) {
    for (const peer of peers) {
      const other = others.find(({ name }) => name === peer.name);
      if (other === undefined) continue;
      log(
        `${own.name}：${perPage(own, other, pages / pagesIn(peer.site))}；自己的还有检查、接口、下载和历次版本`,
      );
    }
  }
}

const pagesIn = (site: string): number =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
    .length;
