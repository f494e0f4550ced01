/** A former list of matters, as its page shows it: of each matter no more than that, so that another word in one is no new page. */
import { asked } from '../model/asked.ts';
import { isItemVersion } from '../model/faces.ts';
import type { ItemVersion, Version } from '../model/history.ts';
import { byPart } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import type { PastList, WholeList } from '../model/past-lists.ts';
import { listNamed } from '../records/index.ts';
import { foundOnce } from '../tables/found-once.ts';
import { pastOccasion } from './past-occasion.ts';

/** A matter as it stood. */
export interface PastMatter {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly effective: string;
  /** The first day of the version, where it has an address. */
  readonly from: string | undefined;
  readonly leads: readonly string[];
}

interface Named {
  readonly id: string;
  readonly list: string;
}

/** What the present list has otherwise. */
export interface Since {
  readonly added: readonly Named[];
  readonly withdrawn: readonly Named[];
  /** The first day of the version that stood then. */
  readonly changed: readonly (Named & { readonly from: string })[];
}

export interface PastMatters extends Pick<PastList, 'date' | 'counts'> {
  readonly occasion: string;
  readonly matters: readonly PastMatter[];
  readonly since: Since;
}

/** Undefined where the list is too long for one page. */
export const pastMatters = asked(
  'past-matters',
  (model, list: string, date: string): PastMatters | undefined => {
    const past = model.past.on(list, date);
    const { whole, counts } = past;
    if (whole === undefined) return undefined;
    const matters = [...whole.inForce, ...whole.announced]
      .filter(isItemVersion)
      .map((version) => matterOf(model, version));
    const occasion = pastOccasion(listNamed(list), past);
    return { date, counts, occasion, matters, since: sinceOf(whole) };
  },
);

export function sinceOf({ added, withdrawn, changed }: WholeList): Since {
  const named = ({ id, list }: Named): Named => ({ id, list });
  const older = ({ record, from }: Version) => ({ ...named(record), from });
  return {
    added: added.map(named),
    withdrawn: withdrawn.map(named),
    changed: changed.map((one) => older(one.older)),
  };
}

function matterOf({ history }: Model, version: ItemVersion): PastMatter {
  const { id, list } = version.record;
  const { addressed, alone } = matterIn(version);
  return history.isAddressed(id, list) ? addressed : alone;
}

/** A matter in one of its versions, where that has an address and where it has none: it stands in the lists of many days. */
const matterIn = foundOnce(({ record, from, parts }: ItemVersion) => {
  const { id, name, domain, effective } = record;
  const leads = Object.freeze([...new Set(byPart(parts).leads.map(({ body }) => body))]);
  const matter = { id, name, domain, effective, from: undefined, leads };
  return { addressed: Object.freeze({ ...matter, from }), alone: Object.freeze(matter) };
});
