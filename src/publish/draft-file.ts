import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFolder } from '../check/check.ts';
import type { Data } from '../check/data.ts';
import { renderText } from '../check/render/text.ts';
import { loadBytes } from '../load/load.ts';
import { Refused } from '../site/refusal.ts';
import { FaultyData } from '../site/user-error.ts';
import { headerOf } from '../tables/define.ts';
import { tables } from '../tables/index.ts';
import { type Draft, draftChanges, withDrafts } from './draft.ts';
import { type CitationEdit, draftLaw, type LawDraft } from './law-draft.ts';

/** Adds the drafts to the table of changes of a data folder. Returns them. */
export async function draftInto(folder: string): Promise<Draft[]> {
  const drafts = draftChanges(await readable(folder));
  await addTo(folder, drafts);
  return drafts;
}

/** Drafts what follows from a law that ended, and writes it into the tables if that is wanted. */
export async function draftLawInto(folder: string, law: string, write: boolean): Promise<LawDraft> {
  const draft = draftLaw(await readable(folder), law);
  if (!write) return draft;
  const file = path.join(folder, tables.duties.file);
  const text = await readFile(file, 'utf8');
  await writeFile(file, withEdits(text, draft.edits));
  await addTo(folder, draft.changes);
  return draft;
}

/** The data of a folder, if rows can be drawn from it. */
async function readable(folder: string): Promise<Data> {
  const { data, problems, ledger } = await checkFolder(folder);
  if (ledger.newest === undefined) throw new Refused({ kind: 'never-sealed' });
  // Rows are added to the file as it stands, so it must be readable; and so must what they are drawn from.
  const unreadable = problems.filter(({ rule }) =>
    /^(?:file|header|quotes|row|ledger)-/.test(rule),
  );
  if (unreadable.length > 0) throw new FaultyData(renderText(unreadable));
  return data;
}

async function addTo(folder: string, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  const file = path.join(folder, tables['list-changes'].file);
  const bytes = await readFile(file);
  const { header } = loadBytes(file, bytes);
  await writeFile(file, withDrafts(bytes.toString('utf8'), header, drafts));
}

/** The table's file with cells of its rows rewritten. A duty stands on one line. */
function withEdits(text: string, edits: readonly CitationEdit[]): string {
  const lines = text.split('\n');
  for (const { line, before, after } of edits) {
    const old = lines[line - 1] ?? '';
    const at = old.lastIndexOf(`,${before}`);
    lines[line - 1] = `${old.slice(0, at)},${after}${old.slice(at + before.length + 1)}`;
  }
  return lines.join('\n');
}

/** Drafts as they stand in the file, without their header. */
export function changeRows(drafts: readonly Draft[]): string {
  return drafts.length === 0 ? '' : withDrafts('', headerOf(tables['list-changes']), drafts).trim();
}
