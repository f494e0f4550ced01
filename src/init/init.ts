/** Begins the data of a district: settings, a file for every table, and the rows that hold in any district. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { localToday } from '../check/check.ts';
import { loadSettings } from '../check/settings-file.ts';
import { loadFolder } from '../load/load.ts';
import { allTables } from '../tables/index.ts';
import { SETTINGS_FILE } from '../tables/settings.ts';
import { type Answers, settingsText } from './answers.ts';
import { putInPlace } from './folder.ts';
import { keptOf } from './kept.ts';
import { textOf } from './rows.ts';

export interface Begun {
  readonly folder: string;
  /** Where what lay there before is kept now. */
  readonly old: string | undefined;
  /** How many rows each table begins with, by its title; those that begin empty are left out. */
  readonly kept: readonly { readonly title: string; readonly rows: number }[];
  readonly empty: number;
}

/** The licence of the data goes with them. */
const LICENCE = 'LICENSE.txt';

/** The licence of the data it begins from, where there is one. */
async function licenceBeside(folder: string): Promise<[string, string][]> {
  const text = await readFile(path.join(folder, LICENCE), 'utf8').catch(() => undefined);
  return text === undefined ? [] : [[LICENCE, text]];
}

export async function beginDistrict(
  answers: Answers,
  places: { readonly from: string; readonly to: string; readonly aside: boolean },
): Promise<Begun> {
  const today = localToday();
  const settings = settingsText(answers);
  const [files, example] = await Promise.all([
    loadFolder(places.from),
    loadSettings(places.from, places.from),
  ]);
  const district = example.values['district'];
  const rows = keptOf(files, { district: typeof district === 'string' ? district : '', today });
  const texts = allTables.map(
    (table) => [table.file, textOf(table, rows.get(table.name) ?? [])] as const,
  );
  const folder = path.resolve(places.to);
  const licence = await licenceBeside(places.from);
  const old = await putInPlace(folder, new Map([[SETTINGS_FILE, settings], ...texts, ...licence]), {
    ...{ aside: places.aside, today },
  });
  const counted = allTables.map(({ name, title }) => ({
    title,
    rows: rows.get(name)?.length ?? 0,
  }));
  const kept = counted.filter((table) => table.rows > 0);
  return { folder, old, kept, empty: counted.length - kept.length };
}
