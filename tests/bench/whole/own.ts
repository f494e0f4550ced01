/** What a clerk does with the project, one command after another on one copy of the data. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Papa from 'papaparse';
import { Apart } from '../../../src/build/warm/apart.ts';
import { labelOf } from '../../../src/tables/define.ts';
import { tables } from '../../../src/tables/index.ts';
import { type Cost, costOf, costWhile } from '../process-cost.ts';

/** What can be measured by itself: making the site, what is done with the rows, other makers of sites. */
export const PARTS = ['build', 'rows', 'peers'] as const;
export type Part = (typeof PARTS)[number];

export interface Own {
  readonly name: string;
  /** In which parts it is measured. */
  readonly parts: readonly Part[];
  run(): Promise<Cost>;
}

export interface Places {
  /** The data as they are, which stay so. */
  readonly from: string;
  readonly data: string;
  readonly site: string;
  readonly work: string;
}

export const BUILD = '整个建站';
/** As other makers of sites do: of a site they keep nothing either, and their programs lie there. */
export const ONCE = '整个建站，只建一次';
/** The programs that make the pages are bundled too, as after every change of the code. */
const ANEW = '整个建站，程序重新编译';
/** What is compared with other makers of sites. */
export const COMPARED: ReadonlySet<string> = new Set([BUILD, ONCE, ANEW]);

/** In this order: each goes on from what the one before has left. */
export function ownSteps(places: Places): Own[] {
  const { data, site, work } = places;
  const env = { MINGZE_DATA: data, MINGZE_DIST: site, MINGZE_WORK: work };
  const run = (script: string, ...typed: string[]) =>
    costOf({ program: process.execPath, parameters: [`scripts/${script}.ts`, ...typed], env });
  return [
    {
      name: '检查',
      parts: ['rows'],
      run: () => {
        copyData(places);
        return run('check');
      },
    },
    {
      name: ANEW,
      parts: ['build', 'peers'],
      run: () => {
        copyData(places);
        return run('build', '--once', '--clean');
      },
    },
    {
      name: ONCE,
      parts: ['build', 'peers'],
      run: () => {
        copyData(places);
        return run('build', '--once');
      },
    },
    {
      name: BUILD,
      parts: PARTS,
      run: () => {
        copyData(places);
        return run('build');
      },
    },
    { name: '什么也没改再建', parts: ['build'], run: () => run('build') },
    {
      name: '改一行再建',
      parts: ['build'],
      run: () => {
        editOneDuty(data, 0);
        return run('build');
      },
    },
    {
      name: '改一行再建，进程一直开着',
      parts: ['build'],
      run: () => costOfStaying(places),
    },
    { name: '核对', parts: ['rows'], run: () => run('verify') },
    { name: '定版', parts: ['rows'], run: () => run('seal') },
    {
      name: '起草变动',
      parts: ['rows'],
      run: () => {
        editOneDuty(data, 1);
        return run('changes');
      },
    },
  ];
}

/** Of everything as it was before anything was made or sealed. */
function copyData({ from, data, site, work }: Places): void {
  for (const folder of [data, site, work]) rmSync(folder, { recursive: true, force: true });
  cpSync(from, data, { recursive: true });
}

/** The first row edited in the process of `npm start`, which has got ready since the site stands. */
async function costOfStaying({ data, site, work }: Places): Promise<Cost> {
  const env = { ...process.env, MINGZE_DATA: data, MINGZE_DIST: site, MINGZE_WORK: work };
  const apart = new Apart('build', {}, 'gone', { silent: true, env });
  let pid = 0;
  try {
    await apart.getReady();
    editOneDuty(data, 2);
    pid = apart.pid ?? 0;
    if (pid === 0) throw new Error('no process has got ready');
    return await costWhile(pid, apart.run);
  } finally {
    apart.close();
    await hasEnded(pid);
  }
}

/** Until then what it has taken would count as what the next one takes. */
async function hasEnded(pid: number): Promise<void> {
  for (const folder = `/proc/${pid}`; pid !== 0 && existsSync(folder); ) await setTimeout(50);
}

/** Makes one duty say a little more, as a clerk would in the middle of the file. */
export function editOneDuty(folder: string, which: number): void {
  const file = path.join(folder, tables.duties.file);
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(file, 'utf8').trim()).data;
  const at = header.indexOf(labelOf(tables.duties, 'text'));
  const fits = rows.filter((row) => (row[at] ?? '').length < 60);
  const row = fits[Math.floor(fits.length / 2) + which];
  if (row === undefined) throw new Error(`${file} has no duty that can say more`);
  row[at] = `${row[at]}，并记录在案`;
  writeFileSync(file, `${Papa.unparse([header, ...rows], { newline: '\n' })}\n`);
}
