import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The paths of all files in a folder, sorted. Looking for a pattern takes several times as long in a site of ten thousand files. */
export const filesIn = (folder: string): string[] => [...below(folder, '')].sort();

function* below(folder: string, before: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = `${before}${entry.name}`;
    if (entry.isDirectory()) yield* below(path.join(folder, entry.name), `${file}/`);
    else if (entry.isFile()) yield file;
  }
}
