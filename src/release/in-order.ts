import type { Ledger } from '../ledger/ledger.ts';
import { Refused } from '../site/refusal.ts';
import type { Release } from './target.ts';

/** Refuses what was before the live release already, and what does not continue the publication that is live. */
export function refuseOlder(day: string, { newest, publications }: Ledger, live: Release): void {
  const { publication } = live;
  if (publication !== null) {
    const own = newest?.number ?? 0;
    if (own < publication.number)
      throw new Refused({
        ...{ kind: 'older-than-live', by: 'number' },
        ...{ live: String(publication.number), own: String(own) },
      });
    const same = publications.find(({ number }) => number === publication.number);
    if (same?.link !== publication.link)
      throw new Refused({ kind: 'crossed', number: publication.number });
  }
  if (day < live.day)
    throw new Refused({ kind: 'older-than-live', by: 'day', live: live.day, own: day });
}
