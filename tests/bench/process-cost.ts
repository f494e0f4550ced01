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
export async function costOf({ program, parameters, env = {}, cwd }: Command): Promise<Cost> {
  const reapedBefore = statOf(process.pid).reaped;
  const child = spawn(program, parameters, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  const exit = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const cost = await costWhile(child.pid ?? 0, () => exit);
  // What has ended since anybody last looked is known to whoever waited for it: exact, where no process has left its parent.
  const reaped = (statOf(process.pid).reaped - reapedBefore) / TICKS;
  return { ...cost, cpu: Math.max(cost.cpu, reaped) };
}

/** What a process that runs already, and all below it, take until some work is done. `work` returns how it ended. */
export async function costWhile(pid: number, work: () => Promise<number>): Promise<Cost> {
  const started = performance.now();
  const before = ticksOf(pid);
  const seen = new Map<number, number>();
  let peak = 0;
  const look = () => {
    const tree = treeOf(pid);
    for (const one of tree) seen.set(one.pid, one.ticks - (before.get(one.pid) ?? 0));
    const bytes = tree.reduce((sum, one) => sum + one.bytes, 0);
    peak = Math.max(peak, bytes);
  };
  const looking = setInterval(look, LOOK_MS);
  try {
    const exit = await work();
    look();
    const ticks = [...seen.values()].reduce((sum, one) => sum + one, 0);
    const seconds = (performance.now() - started) / 1000;
    return { exit, seconds, cpu: ticks / TICKS, peak };
  } finally {
    clearInterval(looking);
  }
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
  /** Of the processes that it has waited for, with all that these have waited for. */
  readonly reaped: number;
  readonly bytes: number;
}

/** What each process of a tree has taken until now. */
const ticksOf = (root: number): ReadonlyMap<number, number> =>
  new Map(treeOf(root).map(({ pid, ticks }) => [pid, ticks]));

/** A process and all below it, as /proc tells of them at the moment. */
function treeOf(root: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processOf(name) : []));
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

function processOf(pid: string): Process[] {
  try {
    return [statOf(Number(pid))];
  } catch {
    // It has ended since the folder was read.
    return [];
  }
}

function statOf(pid: number): Process {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // What stands before the last bracket is the name, which may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const at = (index: number) => Number(fields[index]);
  const PAGE = 4096;
  return {
    ...{ pid, parent: at(1), ticks: at(11) + at(12), reaped: at(13) + at(14) },
    bytes: at(21) * PAGE,
  };
}
