import { type Body, DISTRICT_KINDS, LEAD_ROLES } from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import { compare } from './lookup.ts';
import type { Model } from './model.ts';

/** How often another body helps where this one leads, and the other way round. */
export interface Partner {
  readonly body: string;
  readonly helpsUs: number;
  readonly weHelp: number;
}

/** The departments and streets with which a body shares items, most frequent first, each item counted once a direction. */
export function partnersOf(model: Model, body: Body): Partner[] {
  const counts = new Map<string, { helpsUs: number; weHelp: number }>();
  const count = (other: string) => {
    const found = counts.get(other) ?? { helpsUs: 0, weHelp: 0 };
    counts.set(other, found);
    return found;
  };
  for (const part of model.items.apart(model.items.partsOf(body)).standing) {
    const { leads, helpers } = model.items.bodiesOf(part.item);
    const own = new Set(part.duties.map((duty) => duty.body));
    const others = (ids: readonly string[]) =>
      ids.filter((id) => !own.has(id) && isAuthority(model.bodies.get(id)));
    if (part.leads) for (const other of others([...leads, ...helpers])) count(other).helpsUs += 1;
    if (!part.leads || part.duties.some((duty) => !LEAD_ROLES.includes(duty.role)))
      for (const other of others(leads)) count(other).weHelp += 1;
  }
  return [...counts]
    .map(([id, found]) => ({ body: id, ...found }))
    .sort(
      (left, right) =>
        right.helpsUs + right.weHelp - left.helpsUs - left.weHelp || compare(left.body, right.body),
    );
}

/** Owners, operators and courts answer for a part too, but nobody arranges work with them across a table. */
function isAuthority({ kind }: Body): boolean {
  return isStreetKind(kind) || DISTRICT_KINDS.includes(kind);
}
