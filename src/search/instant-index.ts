import type { Item } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import { urls } from '../site/urls.ts';
import { text } from '../words/text.ts';
import type { InstantBranch, InstantIndex, InstantRecord } from './instant-format.ts';
import { once } from './once.ts';
import { normalize } from './tokenize.ts';

/** Every record that is an answer, with what a result card shows of it. */
export const instantIndex = once(makeIndex);

function makeIndex(model: Model): InstantIndex {
  const bodies = model.bodies.all;
  const positionOf = new Map(bodies.map((body, position) => [body.id, position]));
  const position = (id: string): number => positionOf.get(id) ?? -1;
  const domains = model.domains.all;
  const domainPosition = new Map(domains.map((domain, index) => [domain.id, index]));

  const items = model.items.all.map(
    (item): InstantRecord => ({
      id: item.id,
      kind: item.list,
      title: item.name,
      url: urls.item(item.id, item.list),
      aliases: item.aliases,
      domain: domainPosition.get(item.domain),
      status: model.items.isToCome(item) ? text.toCome : item.status,
      date: item.effective,
      changes: model.history.next(item)?.from,
      branches: branchesOf(model, item, position),
      ...(item.list === 'street-items' && item.streets.length > 0
        ? { streets: item.streets.map(position) }
        : {}),
    }),
  );
  const rulings = model.rulings.all.map(
    (ruling): InstantRecord => ({
      id: ruling.id,
      kind: 'rulings',
      title: ruling.title,
      url: urls.ruling(ruling.id),
      aliases: [ruling.number],
      status: model.rulings.isToCome(ruling) ? text.toCome : ruling.status,
      date: ruling.decidedOn ?? ruling.appliedOn,
      changes: model.history.next(ruling)?.from,
      branches: model.rulings.branches(ruling).map(({ condition, findings }) => ({
        condition,
        leads: findings
          .filter(({ role }) => role === '牵头' || role === '双牵头')
          .map(({ body }) => position(body)),
        helpers: findings
          .filter(({ role }) => role !== '牵头' && role !== '双牵头')
          .map(({ body }) => position(body)),
      })),
    }),
  );
  const signposts = model.signposts.map(
    (signpost): InstantRecord => ({
      id: signpost.id,
      kind: 'signposts',
      title: signpost.name,
      url: urls.signpost(signpost.id),
      aliases: signpost.aliases,
      says: signpost.where,
    }),
  );
  const offices = bodies
    .filter(
      (body) =>
        body.kind === '区级部门' ||
        body.kind === '派驻机构' ||
        body.kind === '街道' ||
        body.kind === '事业单位',
    )
    .map(
      (body): InstantRecord => ({
        id: body.id,
        kind: 'bodies',
        title: body.short,
        url: urls.body(body),
        aliases: [body.name, ...body.aliases],
      }),
    );
  const laws = model.laws.all.map(
    (law): InstantRecord => ({
      id: law.id,
      kind: 'laws',
      title: law.title,
      url: urls.law(law.id),
      aliases: [shortTitle(law.title), law.number].filter((name) => name !== undefined),
      ...(model.laws.isInForce(law) ? {} : { status: text.law.notInForce }),
      date: law.effective,
    }),
  );
  return {
    bodies: bodies.map((body) => ({ id: body.id, name: body.short, url: urls.body(body) })),
    domains: domains.map((domain) => [domain.id, domain.name]),
    records: [...items, ...rulings, ...signposts, ...offices, ...laws],
    synonyms: synonymsOf(model),
    streets: model.bodies.streets.map((street) => [
      position(street.id),
      [street.short, ...street.aliases].map(normalize),
    ]),
  };
}

/** A law as people call it, undefined where that is its whole title. */
function shortTitle(title: string): string | undefined {
  const short = title.replace(/^中华人民共和国/, '');
  return short === title ? undefined : short;
}

/** What words may be called in the lists, as a query is compared with them. */
export function synonymsOf(model: Model): InstantIndex['synonyms'] {
  return model.synonyms.map((synonym) => [normalize(synonym.term), synonym.means]);
}

/** One entry a stage, so that the lead of one stage is never read as a joint lead of another. */
function branchesOf(model: Model, item: Item, position: (id: string) => number): InstantBranch[] {
  const positions = (duties: readonly { body: string }[]) =>
    duties.map((duty) => position(duty.body));
  return model.items.branches(item).flatMap(({ condition, stages }) =>
    stages.map(({ stage, leads, others, helpers }) => ({
      condition:
        stage === undefined
          ? condition
          : [condition, text.item.stage(stage)].filter(Boolean).join('，'),
      leads: positions(leads),
      ...(others.length > 0 ? { others: positions(others) } : {}),
      ...(helpers.length > 0 ? { helpers: positions(helpers) } : {}),
    })),
  );
}
