import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataFolder, workFolder } from '../../../src/site/folders.ts';
import { generateDistrict, type Size } from './generate.ts';
import { type Cost, costLine, countLine, head } from './report.ts';

/** How often the memory of a command and of all it started is looked at. */
const LOOK_MS = 200;
/** Clock ticks a second in /proc, the same on every Linux. */
const TICKS = 100;

/** The commands that a clerk's data go through, in their order. */
const COMMANDS = ['check', 'build', 'seal', 'verify'] as const;

/** Generates a district of a size and takes the cost of each command on it. Returns whether all of them went through. */
export async function benchScale(size: Size, log: (line: string) => void): Promise<boolean> {
  const folder = path.join(workFolder(), 'bench-scale');
  const env = {
    MINGZE_DATA: path.join(folder, 'data'),
    MINGZE_DIST: path.join(folder, 'site'),
    MINGZE_WORK: path.join(folder, 'work'),
  };
  generateDistrict(dataFolder(), env.MINGZE_DATA, size);
  log(head(size));
  for (const command of COMMANDS) {
    const cost = await costOf(`scripts/${command}.ts`, env);
    log(costLine(command, cost));
    if (cost.exit !== 0) return false;
  }
  for (const line of bytesOf(env.MINGZE_DIST)) log(line);
  return true;
}

/** Runs a script of ours in a process of its own and adds up what it and its children took. */
function costOf(script: string, env: Readonly<Record<string, string>>): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const seen = new Map<number, number>();
  let peak = 0;
  const look = setInterval(() => {
    const tree = treeOf(child.pid ?? 0);
    for (const { pid, ticks } of tree) seen.set(pid, ticks);
    peak = Math.max(
      peak,
      tree.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  }, LOOK_MS);
  return new Promise((resolve) => {
    child.on('close', (exit) => {
      clearInterval(look);
      const ticks = [...seen.values()].reduce((sum, one) => sum + one, 0);
      resolve({
        exit: exit ?? 1,
        seconds: (performance.now() - started) / 1000,
        cpu: ticks / TICKS,
        peak,
      });
    });
  });
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  readonly bytes: number;
}

/** A process and all below it, as /proc tells of them at the moment. */
function treeOf(root: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processOf(name) : []));
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

function processOf(pid: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // What stands before the last bracket is the name, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (index: number) => Number(fields[index]);
    const PAGE = 4096;
    return [{ pid: Number(pid), parent: at(1), ticks: at(11) + at(12), bytes: at(21) * PAGE }];
  } catch {
    // It has ended since the folder was read.
    return [];
  }
}

/** What a visitor and a downloader are sent. */
function bytesOf(site: string): string[] {
  const gzip = (file: string) => gzipSync(readFileSync(path.join(site, file))).length;
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  const largest = (list: readonly string[]) =>
    Math.max(0, ...list.map((file) => statSync(path.join(site, file)).size));
  return [
    countLine('网页', pages.length),
    countLine('最大的网页（字节）', largest(pages)),
    countLine('最大的 CSV（字节）', largest(files.filter((file) => file.endsWith('.csv')))),
    countLine('搜索脚本和第一份数据（gzip 字节）', gzip('search/search.js')),
    countLine('第二份数据（gzip 字节）', gzip('search/words.json')),
    countLine('全文索引的对照（gzip 字节）', gzip('search/fulltext.json')),
  ];
}
