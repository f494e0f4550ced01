/** Everything that a district does with the project, beside other makers of sites on the same records, in one go. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, workFolder } from '../../../src/site/folders.ts';
import { SEALED } from '../../site/district-copy.ts';
import type { Cost } from '../process-cost.ts';
import { generateDistrict, sizeOf } from '../scale/generate.ts';
import { BUILD, ownSteps } from './own.ts';
import { type Peer, peersFor } from './peers.ts';
import { plainLists } from './records.ts';
import { costTable, type Measured, times } from './table.ts';

export interface BenchOptions {
  /** How many records are generated beside those of the data; 0: none. */
  readonly records: number;
  readonly rounds: number;
  readonly withPeers: boolean;
}

type Log = (line: string) => void;

/** Measures, and prints the table. Returns whether everything went through. */
export async function benchWhole(options: BenchOptions, log: Log): Promise<boolean> {
  const folder = path.join(workFolder(), 'bench');
  rmSync(folder, { recursive: true, force: true });
  const at = (name: string) => path.join(folder, name);
  const places = { from: at('from'), data: at('data'), site: at('site'), work: at('work') };
  copyData(places.from, options.records);
  const lists = await plainLists(places.from);
  const count = lists.reduce((sum, { records }) => sum + records.length, 0);
  log(`${count.toLocaleString('zh-CN')} 条有网页的记录，量 ${options.rounds} 遍`);
  const peers = options.withPeers ? peersFor(folder, '明责', lists, log) : [];
  const own = ownSteps(places);
  const all = new Map([...own, ...peers].map(({ name }) => [name, [] as Cost[]]));
  for (let round = 1; round <= options.rounds; round += 1) {
    // One after another in every round, so that what else the machine does falls on all of them.
    for (const one of [...own, ...peers]) {
      const cost = await one.run();
      if (cost.exit !== 0) {
        log(`${one.name} 没有通过（退出码 ${cost.exit}）`);
        return false;
      }
      all.get(one.name)?.push(cost);
      log(`第 ${round} 遍 ${one.name}：${cost.seconds.toFixed(1)} 秒`);
    }
  }
  tell(
    [...all].map(([name, rounds]) => ({ name, rounds })),
    peers,
    places.site,
    log,
  );
  return true;
}

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
  const build = all.find(({ name }) => name === BUILD);
  for (const peer of peers) {
    const other = others.find(({ name }) => name === peer.name);
    if (build === undefined || other === undefined) continue;
    const each = times(build, other, pages / pagesIn(peer.site));
    log(`一个网页的用时是 ${peer.name} 的 ${each} 倍；自己的还有检查、接口、下载和历次版本`);
  }
}

const pagesIn = (site: string): number =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
    .length;
