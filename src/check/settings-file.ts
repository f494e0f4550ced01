import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decode } from '../load/decode.ts';
import { isObject } from '../tables/settings/plain.ts';
import { type ReadSettings, readSettings, type SettingFault } from '../tables/settings/read.ts';
import { SETTINGS_FILE } from '../tables/settings.ts';
import type { Report } from './problem.ts';

/** The settings of a data folder, read as far as they could be, and how their file is called in messages. */
export interface SettingsFile extends ReadSettings {
  readonly path: string;
}

/** The settings of a folder that is called `shown` in messages. */
export async function loadSettings(folder: string, shown: string): Promise<SettingsFile> {
  const bytes = await readFile(path.join(folder, SETTINGS_FILE)).catch(() => undefined);
  return settingsOf(`${shown}/${SETTINGS_FILE}`, bytes);
}

/** The settings in the bytes of a file; without them there is no file. */
export function settingsOf(shown: string, bytes: Uint8Array | undefined): SettingsFile {
  return { path: shown, ...readSettings(bytes && decode(bytes)) };
}

/** The faults of one rule, as reports. */
export function reportsOf(
  { path: file, faults }: SettingsFile,
  rule: SettingFault['rule'],
): Report[] {
  return faults
    .filter((fault) => fault.rule === rule)
    .map(({ line, setting, found, wrong, cure }) => ({
      ...{ path: file, line, wrong, cure },
      ...(setting === undefined ? {} : { column: setting }),
      ...(found === undefined ? {} : { found }),
    }));
}

/** Every text among the settings, with the path of its setting. */
export function* textsIn(
  values: Readonly<Record<string, unknown>>,
  before = '',
): Generator<[string, string]> {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'string') yield [`${before}${key}`, value];
    if (isObject(value)) yield* textsIn(value, `${before}${key}.`);
  }
}
