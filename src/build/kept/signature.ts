import { stat } from 'node:fs/promises';
import path from 'node:path';
import { filesOfCode } from '../../publish/code.ts';
import { dataFolder } from '../../site/folders.ts';
import { SETTINGS_FILE } from '../../tables/settings.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

/**
 * What tells whether a process that began with some code, packages and settings may go on: where and how long each file is, and
 * since when. To read them all would take as long as building what one edit changes.
 */
export async function signature(): Promise<string> {
  const code = await filesOfCode(PROJECT);
  const files = [
    ...[...code, 'package-lock.json'].map((file) => path.join(PROJECT, file)),
    path.join(dataFolder(), SETTINGS_FILE),
  ];
  const lying = await Promise.all(
    files.map(async (file) => {
      const found = await stat(file).catch(() => undefined);
      return `${file} ${found?.ino} ${found?.size} ${found?.mtimeMs}`;
    }),
  );
  return lying.join('\n');
}
