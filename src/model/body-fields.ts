/** What a body does, field by field; where it does more than fits on its page, each field has a page of its own. */
import { type Body, DISTRICT_KINDS, type Domain } from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import { asked, askedOnce } from './asked.ts';
import type { Item, Part } from './items.ts';
import type { Model } from './model.ts';
import { byItem, type StreetDuty } from './street-duties.ts';

/** As many duties as a page still shows whole. */
const WHOLE = 24;

/** A matter with what streets do in it. */
export interface Matter {
  readonly item: Item;
  readonly duties: readonly StreetDuty[];
}

/** What a body does in one field today: a street its duties; any other what it leads, where it helps, and what it shares with streets. */
export interface BodyField {
  readonly domain: Domain;
  readonly duties: readonly StreetDuty[];
  readonly leads: readonly Part[];
  readonly helps: readonly Part[];
  readonly facing: readonly Matter[];
}

/** The fields in which a body does something today, in their order. */
export function fieldsOf(model: Model, body: Body): BodyField[] {
  return model.domains.all
    .map((domain) => ofField(model, body, domain))
    .filter(({ duties, leads, helps, facing }) =>
      [duties, leads, helps, facing].some(({ length }) => length > 0),
    );
}

/** What a body does in a field; perhaps nothing any more. What it does in others is nothing to the page of this one. */
export const fieldOf = asked('field', ofField);

/** How much a body does in one field. */
export interface FieldSize {
  readonly domain: Pick<Domain, 'id' | 'name'>;
  /** The matters of a street; what any other leads, where it helps, and what it shares with streets. */
  readonly matters: number;
  readonly leads: number;
  readonly helps: number;
  readonly facing: number;
}

/** How much a body does in each of its fields. */
export const fieldSizes = asked('field-sizes', (model, body: Body): readonly FieldSize[] =>
  fieldsOf(model, body).map(({ domain: { id, name }, duties, leads, helps, facing }) => ({
    domain: { id, name },
    matters: byItem(duties).length,
    leads: leads.length,
    helps: helps.length,
    facing: facing.length,
  })),
);

function ofField(model: Model, body: Body, domain: Domain): BodyField {
  const isHere = ({ item }: { readonly item: Item }) => item.domain === domain.id;
  if (isStreetKind(body.kind)) {
    const duties = model.streetDuties.of(body).filter(isHere);
    return { domain, duties, leads: [], helps: [], facing: [] };
  }
  const parts = model.items.apart(model.items.partsOf(body)).standing.filter(isHere);
  const isDistrict = DISTRICT_KINDS.includes(body.kind);
  return {
    domain,
    duties: [],
    leads: parts.filter(({ leads }) => leads),
    helps: parts.filter(({ leads }) => !leads),
    facing: isDistrict ? byItem(model.streetDuties.facing(body).filter(isHere)) : [],
  };
}

/** What bodies ever did: the ids of their duties, and the fields of their matters. */
interface Ever {
  readonly duties: Set<string>;
  readonly domains: Set<string>;
}

/** Whether a body has a page for each of its fields. Once it has, it keeps them: what was published stays where it is. */
export function hasFieldPages(model: Model, body: Body): boolean {
  return (everOf(model).get(body.id)?.duties.size ?? 0) > WHOLE;
}

/** Every page of a field of a body, also of one in which it does nothing any more. */
export function fieldPages(model: Model): { body: Body; domain: Domain }[] {
  return model.bodies.all
    .filter((body) => hasFieldPages(model, body))
    .flatMap((body) =>
      model.domains.all
        .filter(({ id }) => everOf(model).get(body.id)?.domains.has(id))
        .map((domain) => ({ body, domain })),
    );
}

const everOf = askedOnce('ever', (model): ReadonlyMap<string, Ever> => ever(model));

/** Every version counts: what a body did once had an address then. */
function ever({ announced, bodies, history }: Model): Map<string, Ever> {
  const all = new Map<string, Ever>();
  for (const item of announced.items.all)
    for (const { record, parts } of history.of(item))
      for (const { id, body } of parts)
        for (const one of withStreets(bodies.get(body))) {
          const own = all.get(one) ?? { duties: new Set(), domains: new Set() };
          all.set(one, own);
          own.duties.add(id);
          own.domains.add(record.domain);
        }
  return all;

  function withStreets(body: Body): string[] {
    const streets = bodies.isCollective(body) ? bodies.under(body) : [];
    return [body, ...streets].map(({ id }) => id);
  }
}
