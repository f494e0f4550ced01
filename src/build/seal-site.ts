import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { localToday } from '../check/check.ts';
import { renderText } from '../check/render/text.ts';
import { writeWhole } from '../disk/whole-files.ts';
import type { Publication } from '../ledger/ledger.ts';
import { type Sealed, seal } from '../ledger/seal.ts';
import { Model } from '../model/model.ts';
import { KNOWN_URLS, readKnownUrls, withNewUrls } from '../publish/known-urls.ts';
import { dataFolder, workFolder } from '../site/folders.ts';
import { FaultyData } from '../site/user-error.ts';
import { buildText } from '../words/build-text.ts';
import { alone, sealing, toldAsRefused, working } from './alone.ts';
import { loadModel } from './load-model.ts';
import { renderSite } from './render-site.ts';

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
 * address dies, and which addresses are new. Only then are the files written, all of them or none.
 */
export function sealSite(log: (line: string) => void): Promise<SealResult> {
  return alone([sealing(), working()], log, () =>
    toldAsRefused(async () => {
      const { sealed, model, again } = await prepare();
      const urls = withNewUrls(await readKnownUrls(dataFolder()), await trialFiles(model, log));
      // Which addresses there are is known when the site is built; they are sealed with what they lead to.
      const whole =
        sealed && again(urls ?? (await readFile(path.join(dataFolder(), KNOWN_URLS), 'utf8')));
      const files = new Map(whole?.files);
      if (urls !== undefined) files.set(KNOWN_URLS, urls);
      if (files.size > 0) await writeWhole(dataFolder(), files);
      return { publication: whole?.publication, newUrls: urls !== undefined };
    }),
  );
}

/** The files a site of it has; the site itself is not wanted yet. */
async function trialFiles(model: Model, log: (line: string) => void): Promise<readonly string[]> {
  const trial = path.join(workFolder(), 'seal');
  try {
    const { files, keep } = await renderSite(model, trial, log);
    await keep();
    return files;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
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
