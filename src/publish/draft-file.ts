import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFolder } from '../check/check.ts';
import { renderText } from '../check/render/text.ts';
import { loadBytes } from '../load/load.ts';
import { Refused } from '../site/refusal.ts';
import { FaultyData } from '../site/user-error.ts';
import { tables } from '../tables/index.ts';
import { type Draft, draftChanges, withDrafts } from './draft.ts';

/** Adds the drafts to the table of changes of a data folder. Returns them. */
export async function draftInto(folder: string): Promise<Draft[]> {
  const { data, problems, ledger } = await checkFolder(folder);
  if (ledger.newest === undefined) throw new Refused({ kind: 'never-sealed' });
  // Rows are added to the file as it stands, so it must be readable; and so must what they are drawn from.
  const unreadable = problems.filter(({ rule }) =>
    /^(?:file|header|quotes|row|ledger)-/.test(rule),
  );
  if (unreadable.length > 0) throw new FaultyData(renderText(unreadable));
  const drafts = draftChanges(data);
  if (drafts.length === 0) return [];
  const file = path.join(folder, tables['list-changes'].file);
  const bytes = await readFile(file);
  const { header } = loadBytes(file, bytes);
  await writeFile(file, withDrafts(bytes.toString('utf8'), header, drafts));
  return drafts;
}
