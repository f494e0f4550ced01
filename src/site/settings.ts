import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../load/decode.ts';
import { policyIn, type ReadSettings, readSettings as read } from '../tables/settings/read.ts';
import { type Policy, SETTINGS_FILE, type Settings } from '../tables/settings.ts';
import { dataFolder } from './folders.ts';
import { Refused } from './refusal.ts';

export type { Policy, Settings };

/** What may stand in the environment in the place of a setting, so that one data set can be previewed under another address. */
export const FROM_ENVIRONMENT = { site: 'MINGZE_SITE', base: 'MINGZE_BASE' } as const;

/** The settings that the environment gives in the place of those of the file, by key. */
export const givenByEnvironment = (): Partial<Record<keyof typeof FROM_ENVIRONMENT, string>> =>
  Object.fromEntries(
    Object.entries(FROM_ENVIRONMENT).flatMap(([key, name]) => {
      const value = process.env[name];
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** Reads the settings of a data folder, or names all that is wrong with them at once. */
export function readSettings(folder = dataFolder()): Settings {
  const given = givenByEnvironment();
  const { settings: good, faults } = settingsIn(folder, given);
  if (good !== undefined) return good;
  const own = path.join(folder, SETTINGS_FILE);
  const near = path.relative(process.cwd(), own);
  const file = near.startsWith('..') ? own : near;
  const told = faults.map((fault) => {
    const isGiven = fault.setting !== undefined && fault.setting in given;
    const place = isGiven ? FROM_ENVIRONMENT[fault.setting as keyof typeof FROM_ENVIRONMENT] : file;
    return { ...fault, file: place, line: isGiven ? undefined : fault.line };
  });
  throw new Refused({ kind: 'settings-wrong', faults: told });
}

function settingsIn(folder: string, given = {}): ReadSettings {
  const file = path.join(folder, SETTINGS_FILE);
  return read(existsSync(file) ? decode(readFileSync(file)) : undefined, given);
}

/** What the district of a data folder promises; undefined where its settings do not say it. */
export function policyOf(folder: string): Policy | undefined {
  return policyIn(settingsIn(folder));
}

export const settings: Settings = readSettings();
