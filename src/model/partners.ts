import type { Body } from '../tables/index.ts';
import { compare } from './lookup.ts';
import type { Model } from './model.ts';

/** The bodies that help where this one leads, most frequent first, each item counted once. */
export function partnersOf(model: Model, body: Body): { body: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const part of model.items.partsOf(body)) {
    if (!part.leads) continue;
    const others = new Set(model.items.dutiesOf(part.item).map((duty) => duty.body));
    others.delete(body.id);
    for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ body: id, count }))
    .sort((left, right) => right.count - left.count || compare(left.body, right.body));
}
