/** Every table of a data folder as it is to be written. What was published is left alone: only sealing writes that. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allTables } from '../tables/index.ts';
import { type Cleaned, cleaned } from './clean.ts';

/** What became of the file of a table. */
export interface Fixed {
  /** As it is shown to the clerk. */
  readonly file: string;
  readonly cleaned: Cleaned;
}

/** Looks at every file, and writes the clean ones if that is wanted. */
export async function fixFolder(folder: string, write: boolean): Promise<Fixed[]> {
  const fixed: Fixed[] = [];
  for (const table of allTables) {
    const file = path.join(folder, table.file);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (bytes === undefined) continue;
    const result = cleaned(table, file, bytes);
    if (write && typeof result !== 'string') await replace(file, result.text);
    const near = path.relative('', file);
    fixed.push({ file: near.startsWith('..') ? file : near, cleaned: result });
  }
  return fixed;
}

/** Written beside the file and put in its place when it is whole: whoever stops half-way leaves the file as it was. */
async function replace(file: string, text: string): Promise<void> {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  try {
    await writeFile(part, text);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
