import { glob, rm } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { inBatches } from './batches.ts';
import type { SearchRecord } from './documents.ts';

/** Pagefind answers each call over a pipe; this many on their way keep it busy without piling up. */
const IN_FLIGHT = 200;

/** Writes the full-text index into a folder. The same documents in the same order give the same bytes. */
export async function writePagefind(
  documents: readonly SearchRecord[],
  folder: string,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-CN' });
  if (index === undefined) throw new Error(errors.join('\n'));
  try {
    const answers = await inBatches(documents, IN_FLIGHT, (document) =>
      index.addCustomRecord({ ...document, language: 'zh-CN' }),
    );
    failOn(answers.flatMap((answer) => answer.errors));
    failOn((await index.writeFiles({ outputPath: folder })).errors);
    await removeInterfaces(folder);
  } finally {
    await pagefind.close();
  }
}

/** Pagefind writes its own search boxes beside the index, a quarter of a megabyte that no page of ours asks for. */
async function removeInterfaces(folder: string): Promise<void> {
  for await (const file of glob('pagefind-{ui,modular-ui,component-ui,highlight}.*', {
    cwd: folder,
  }))
    await rm(path.join(folder, file));
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
