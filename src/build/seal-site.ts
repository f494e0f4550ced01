import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localToday } from '../check/check.ts';
import { renderText } from '../check/render/text.ts';
import type { Publication } from '../ledger/ledger.ts';
import { type Sealed, seal } from '../ledger/seal.ts';
import { Model } from '../model/model.ts';
import { KNOWN_URLS, readKnownUrls, withNewUrls } from '../publish/known-urls.ts';
import { dataFolder, workFolder } from '../site/folders.ts';
import { FaultyData } from '../site/user-error.ts';
import { buildText } from '../words/build-text.ts';
import { renderSite } from './build.ts';
import { loadModel } from './load-model.ts';

export interface SealResult {
  readonly publication: Publication | undefined;
  /** Whether addresses were added to the list of those that were ever published. */
  readonly newUrls: boolean;
}

/** What sealing would publish, without writing anything. Throws the report when the check fails. */
export async function nextPublication(): Promise<Sealed | undefined> {
  const { sealed } = await prepare();
  return sealed;
}

/**
 * Seals the data: the site is rendered with the new ledger first, which proves that it can be built, that no published
 * address dies, and which addresses are new. Only then are the files written, the chain last: it vouches for the others.
 */
export async function sealSite(log: (line: string) => void): Promise<SealResult> {
  const { sealed, model, again } = await prepare();
  const trial = path.join(workFolder(), 'seal');
  const { files } = await renderSite(model, trial, log);
  await rm(trial, { recursive: true });
  const urls = withNewUrls(await readKnownUrls(dataFolder()), files);
  if (urls !== undefined) await write(KNOWN_URLS, urls);
  // Which addresses there are is known when the site is built; they are sealed with what they lead to.
  const whole =
    sealed && again(urls ?? (await readFile(path.join(dataFolder(), KNOWN_URLS), 'utf8')));
  for (const [name, text] of whole?.files ?? []) await write(name, text);
  return { publication: whole?.publication, newUrls: urls !== undefined };
}

interface Prepared {
  readonly sealed: Sealed | undefined;
  readonly model: Model;
  /** The same publication with the list of addresses sealed in it. */
  readonly again: (addresses: string) => Sealed | undefined;
}

async function prepare(): Promise<Prepared> {
  const today = localToday();
  const { problems, tables, ledger } = await loadModel(dataFolder(), today);
  if (tables === undefined) throw new FaultyData(`${renderText(problems)}\n${buildText.notSealed}`);
  const sealed = seal(tables, ledger, today);
  const model = new Model(tables, today, sealed?.ledger ?? ledger);
  return { sealed, model, again: (addresses) => seal(tables, ledger, today, addresses) };
}

/** Puts a file of the data folder in place whole. */
async function write(name: string, text: string): Promise<void> {
  const file = path.join(dataFolder(), name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}
