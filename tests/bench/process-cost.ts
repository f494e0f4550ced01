/** What a command takes, with all the processes that it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  readonly exit: number;
  readonly seconds: number;
  /** Seconds of work on all cores together. */
  readonly cpu: number;
  /** The most memory at one moment, in bytes. */
  readonly peak: number;
}

export interface Command {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** How often the memory of a command and of all it started is looked at. */
const LOOK_MS = 200;
/** Clock ticks a second in /proc, the same on every Linux. */
const TICKS = 100;

/** Runs a command; what it says of faults is passed on. */
export function costOf({ program, parameters, env = {}, cwd }: Command): Promise<Cost> {
  const started = performance.now();
  const child = spawn(program, parameters, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  const seen = new Map<number, number>();
  let peak = 0;
  const look = setInterval(() => {
    const tree = treeOf(child.pid ?? 0);
    for (const { pid, ticks } of tree) seen.set(pid, ticks);
    const bytes = tree.reduce((sum, one) => sum + one.bytes, 0);
    peak = Math.max(peak, bytes);
  }, LOOK_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => {
      clearInterval(look);
      const ticks = [...seen.values()].reduce((sum, one) => sum + one, 0);
      const seconds = (performance.now() - started) / 1000;
      resolve({ exit: exit ?? 1, seconds, cpu: ticks / TICKS, peak });
    });
  });
}

/** One after another, as one command. */
export async function costOfAll(commands: readonly Command[]): Promise<Cost> {
  let sum: Cost = { exit: 0, seconds: 0, cpu: 0, peak: 0 };
  for (const command of commands) {
    const { exit, seconds, cpu, peak } = await costOf(command);
    sum = {
      exit,
      seconds: sum.seconds + seconds,
      cpu: sum.cpu + cpu,
      peak: Math.max(sum.peak, peak),
    };
    if (exit !== 0) break;
  }
  return sum;
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
