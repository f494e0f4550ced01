/** The body of ours that somebody names, by any of its names. */
import type { Data } from '../check/data.ts';
import { namesOf } from '../intake/plan.ts';
import { Refused } from '../site/refusal.ts';
import { tables } from '../tables/index.ts';

export function bodyCalled(data: Data, named: string): string {
  const names = namesOf(data, [tables.bodies.name]);
  const [found, near] = [names.find(named), names.near(named)];
  if (found !== undefined) return found;
  throw new Refused({
    ...{ kind: 'no-such-body', named },
    known: near === undefined ? [] : [near],
  });
}
