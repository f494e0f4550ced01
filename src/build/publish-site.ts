import { localToday } from '../check/check.ts';
import { renderText } from '../check/render/text.ts';
import { seal } from '../ledger/seal.ts';
import { openSite } from '../publish/published-site.ts';
import { verifySite } from '../publish/verify.ts';
import { type Published, publishTo } from '../release/publish-to.ts';
import { type RolledBack, rollBack } from '../release/roll-back.ts';
import { Target } from '../release/target.ts';
import { withTruth } from '../release/with-truth.ts';
import { dataFolder } from '../site/folders.ts';
import { Refused } from '../site/refusal.ts';
import { FaultyData } from '../site/user-error.ts';
import { buildText } from '../words/build-text.ts';
import { publishedText } from '../words/published-text.ts';
import { alone, reading, working } from './alone.ts';
import type { Warm } from './kept/warm.ts';
import { loadModel } from './load-model.ts';
import { renderSite } from './render-site.ts';

type Log = (line: string) => void;

/**
 * Checks the data, builds the site, verifies it and makes it the one that is live in a folder. Whatever is wrong, the one
 * before stays. What is not sealed is not published: it could not be told from what is older.
 */
export async function publishSite(
  to: string,
  check: string,
  log: Log,
  warm?: Warm,
): Promise<Published> {
  const target = new Target(to);
  await withTruth(target, () => target.open());
  return alone([reading(), working(), { file: target.lockFile }], log, async () => {
    const day = localToday();
    const { problems, tables, model, ledger } = await loadModel(dataFolder(), day, warm);
    if (tables === undefined || model === undefined)
      throw new FaultyData(`${renderText(problems)}\n${buildText.notPublished}`);
    log(renderText(problems));
    const next = seal(tables, ledger, day)?.publication;
    if (next !== undefined)
      throw new Refused({
        kind: 'not-sealed',
        changed: next.added + next.changed + next.withdrawn,
      });
    const make = async (folder: string) => (await renderSite(model, folder, log, { warm })).keep();
    const verify = async (folder: string) => verifySite(await openSite(folder));
    return publishTo(target, { day, ledger, make, verify }, check);
  });
}

/** The same, and says how it went. Returns the code with which a command ends. */
export async function publishAndTell(
  to: string,
  check: string,
  log: Log,
  warm?: Warm,
): Promise<0 | 1> {
  const done = await publishSite(to, check, log, warm);
  log(publishedText(done, to));
  return codeOf(done);
}

/** Whether what is live is what was wanted. */
export const codeOf = ({ kind }: Published | RolledBack): 0 | 1 =>
  ['published', 'unchanged', 'rolled-back'].includes(kind) ? 0 : 1;

/** Makes the release before the live one live again. */
export async function rollBackSite(to: string, check: string, log: Log): Promise<RolledBack> {
  const target = new Target(to);
  if ((await target.liveName()) === undefined)
    throw new Refused({ kind: 'nothing-published', folder: target.folder });
  return alone([{ file: target.lockFile }], log, () => rollBack(target, check));
}
