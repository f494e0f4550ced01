/** What a clerk does with the project, one command after another on one copy of the data. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { labelOf } from '../../../src/tables/define.ts';
import { tables } from '../../../src/tables/index.ts';
import { type Cost, costOf } from '../process-cost.ts';

export interface Own {
  readonly name: string;
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

/** In this order: each goes on from what the one before has left. */
export function ownSteps(places: Places): Own[] {
  const { from, data, site, work } = places;
  const run = (script: string) =>
    costOf({
      program: process.execPath,
      parameters: [`scripts/${script}.ts`],
      env: { MINGZE_DATA: data, MINGZE_DIST: site, MINGZE_WORK: work },
    });
  return [
    {
      name: '检查',
      run: () => {
        for (const folder of [data, site, work]) rmSync(folder, { recursive: true, force: true });
        cpSync(from, data, { recursive: true });
        return run('check');
      },
    },
    { name: BUILD, run: () => run('build') },
    {
      name: '改一行再建',
      run: () => {
        editOneDuty(data, 0);
        return run('build');
      },
    },
    { name: '核对', run: () => run('verify') },
    { name: '定版', run: () => run('seal') },
    {
      name: '起草变动',
      run: () => {
        editOneDuty(data, 1);
        return run('changes');
      },
    },
  ];
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
