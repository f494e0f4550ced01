import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFolder, localToday } from '../check/check.ts';
import { renderText } from '../check/render/text.ts';
import { UserError } from '../site/command.ts';
import { type Sealed, seal } from './seal.ts';

/** The next publication of a data folder; undefined when there is nothing new. Throws the report when the check fails. */
export async function nextPublication(folder: string): Promise<Sealed | undefined> {
  const { problems, tables, ledger } = await checkFolder(folder);
  if (tables === undefined) throw new UserError(`${renderText(problems)}\n没有定版，账本没有动。`);
  return seal(tables, ledger, localToday());
}

/** Writes the files of a publication. Each is put in place whole; the chain, which vouches for the others, comes last. */
export async function writeSealed(folder: string, { files }: Sealed): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.next`, text);
    await rename(`${file}.next`, file);
  }
}
