import { askedOnce } from '../model/asked.ts';
import type { Recorded, Version } from '../model/history.ts';
import {
  type Branch,
  byPart,
  branchesOf as dutyBranches,
  type Item,
  type Parts,
} from '../model/items.ts';
import type { Model } from '../model/model.ts';
import { type FindingBranch, findingBranches, type ListedRuling } from '../model/rulings.ts';
import { bodyRecords } from '../records/bodies.ts';
import type { Records } from '../records/define.ts';
import { bodiesIn, dayOf, type OwnLists } from '../records/index.ts';
import { lawRecords } from '../records/laws.ts';
import { signpostRecords } from '../records/signposts.ts';
import { isStreetItem } from '../records/street-items.ts';
import { settings } from '../site/settings.ts';
import { urls } from '../site/urls.ts';
import type { Body, Law, Role, Signpost } from '../tables/index.ts';
import { text } from '../words/text.ts';
import { answersOf } from './handover.ts';
import {
  type InstantBranch,
  type InstantIndex,
  type InstantRecord,
  USUAL_ROLES,
} from './instant-format.ts';
import { searchedLists, searchKinds } from './kinds.ts';
import { normalize } from './tokenize.ts';

/** Every record that is an answer, with what a result card shows of it. */
export const instantIndex = askedOnce('instant-index', makeIndex);

type Position = (id: string) => number;

function makeIndex(model: Model): InstantIndex {
  const bodies = model.bodies.all;
  const positionOf = new Map(bodies.map((body, position) => [body.id, position]));
  const position: Position = (id) => positionOf.get(id) ?? -1;
  const own = Object.values(ownRecords).flatMap((make) => make(model, position));
  const common = searchedLists.flatMap((list) => commonRecords(model, list, position));
  return {
    kinds: searchKinds,
    byStreet: searchedLists.flatMap(({ streets, table }) =>
      streets === undefined ? [] : [table.name],
    ),
    bodies: bodies.map((body) => {
      const department = model.bodies.departmentOf(body);
      return {
        ...{ id: body.id, name: body.short, url: urls.body(body) },
        ...(department === undefined ? {} : { under: position(department.id) }),
      };
    }),
    domains: model.domains.all.map((domain) => [domain.id, domain.name]),
    records: [...own, ...common],
    synonyms: synonymsOf(model),
    streets: model.bodies.streets.map((street) => [
      position(street.id),
      [street.short, ...street.aliases].map(normalize),
    ]),
  };
}

/** The lists whose records have branches, wordings or names of their own sort. */
const ownRecords = {
  'boundary-items': (model, position) =>
    model.items.boundary.map((item) => itemRecord(model, item, position)),
  'street-items': (model, position) =>
    model.items.street.map((item) => itemRecord(model, item, position)),
  rulings: (model, position) =>
    model.rulings.all.map((ruling) => rulingRecord(model, ruling, position)),
  signposts: (model, position) =>
    model.signposts.map((signpost) => signpostRecord(signpost, position)),
  bodies: (model, position) => model.bodies.all.map((body) => bodyRecord(model, body, position)),
  laws: (model) => model.laws.all.map((law) => lawRecord(model, law)),
} satisfies Record<OwnLists<'search'>, (model: Model, position: Position) => InstantRecord[]>;

/** The records of a list without search code of its own: its name, its former and popular names, and whom it concerns. */
function commonRecords(model: Model, list: Records, position: Position): InstantRecord[] {
  const { search, table } = list;
  if (typeof search !== 'object' || !('weight' in search) || search.own === true) return [];
  return model.lists.all(list).map((row) => {
    const [lead, ...others] = bodiesIn(list, row);
    const status = table.withdrawn === undefined ? undefined : row[table.withdrawn.column];
    return {
      id: row.id,
      kind: table.name,
      title: String(row[table.naming]),
      url: urls.recordOf(table.name, row),
      ...(table.aliases === undefined ? {} : { aliases: row[table.aliases] as string[] }),
      ...(status === undefined ? {} : { status: String(status) }),
      date: dayOf(list, row),
      ...(lead === undefined
        ? {}
        : { branches: [{ leads: [position(lead)], helpers: others.map(position) }] }),
    };
  });
}

function itemRecord(model: Model, item: Item, position: Position): InstantRecord {
  return {
    id: item.id,
    kind: item.list,
    title: item.name,
    url: urls.item(item.id, item.list),
    aliases: item.aliases,
    domain: model.domains.all.findIndex(({ id }) => id === item.domain),
    status: model.items.isToCome(item) ? text.toCome : item.status,
    ...(model.items.isToCome(item) || model.items.isWithdrawn(item) ? { later: true } : {}),
    date: item.effective,
    ...withComing(
      branchesOf(model.items.branches(item), position),
      model.history.next(item),
      ({ parts }) => branchesOf(dutyBranches(parts), position),
    ),
    ...(isStreetItem(item) && item.streets.length > 0
      ? { streets: item.streets.map(position) }
      : {}),
  };
}

function rulingRecord(model: Model, ruling: ListedRuling, position: Position): InstantRecord {
  return {
    id: ruling.id,
    kind: ruling.list,
    title: ruling.title,
    url: urls.ruling(ruling.id),
    aliases: ruling.number === undefined ? [] : [ruling.number],
    status: model.rulings.isToCome(ruling) ? text.toCome : ruling.status,
    date: ruling.decidedOn ?? ruling.appliedOn,
    ...withComing(
      findingsOf(model.rulings.branches(ruling), position),
      model.history.next(ruling),
      ({ parts }) => findingsOf(findingBranches(parts), position),
    ),
  };
}

function signpostRecord(signpost: Signpost, position: Position): InstantRecord {
  const { id, name, aliases, where, bodies } = signpost;
  return {
    id,
    kind: signpostRecords.table.name,
    title: name,
    url: urls.signpost(id),
    aliases,
    says: where,
    ...(bodies.length > 0 ? { bodies: bodies.map(position) } : {}),
    ...phoneOf(signpost),
  };
}

function bodyRecord(model: Model, body: Body, position: Position): InstantRecord {
  const isGone = body.until !== undefined && body.until <= model.today;
  return {
    id: body.id,
    kind: bodyRecords.table.name,
    title: body.short,
    url: urls.body(body),
    aliases: [body.name, ...body.aliases],
    bodies: (isGone && body.successor.length > 0 ? body.successor : [body.id]).map(position),
    ...(isGone ? { status: text.body.gone } : {}),
    ...phoneOf(body),
  };
}

/** A number of its own; that of the hotline is known anyway. */
function phoneOf({ phone }: Pick<Body | Signpost, 'phone'>): { phone?: string } {
  return phone === undefined || phone === settings.hotline ? {} : { phone };
}

function lawRecord(model: Model, law: Law): InstantRecord {
  const state = model.laws.stateOf(law);
  return {
    id: law.id,
    kind: lawRecords.table.name,
    title: law.title,
    url: urls.law(law.id),
    aliases: [shortTitle(law.title), law.number].filter((name) => name !== undefined),
    ...(state === 'in-force' ? {} : { status: text.law.states[state] }),
    date: law.effective,
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
function branchesOf(branches: readonly Branch[], position: Position): InstantBranch[] {
  return branches.flatMap(({ condition, stages }) =>
    stages.map((stage) => branchOf({ condition, stage: stage.stage }, stage, position)),
  );
}

const findingsOf = (branches: readonly FindingBranch[], position: Position): InstantBranch[] =>
  branches.map(({ condition, findings }) => branchOf({ condition }, byPart(findings), position));

/** The branches of a record and, where an announced change lets others answer in them, those of its next version. */
function withComing<Whole extends Recorded>(
  branches: InstantBranch[],
  next: Version<Whole> | undefined,
  branchesIn: (version: Version<Whole>) => InstantBranch[],
): Pick<InstantRecord, 'branches' | 'changes' | 'afterwards'> {
  if (next === undefined) return { branches };
  const then = next.state === '已终止' ? branches : branchesIn(next);
  const told = (all: readonly InstantBranch[]) =>
    JSON.stringify(all.map((one) => [one.condition, one.stage, answersOf(one)]));
  return {
    changes: next.from,
    branches,
    ...(told(then) === told(branches) ? {} : { afterwards: then }),
  };
}

/** Roles that need not be said; of those who lead, several lead together. */
const usual: readonly Role[] = ['双牵头', ...Object.values(USUAL_ROLES)];

function branchOf(
  when: Readonly<Partial<Record<'condition' | 'stage', string | undefined>>>,
  { leads, others, helpers }: Parts<{ readonly body: string; readonly role: Role }>,
  position: Position,
): InstantBranch {
  const positions = (rows: typeof leads) => rows.map(({ body }) => position(body));
  // Where nobody leads, the others answer for it, whatever they are called.
  const told = [...leads, ...(leads.length > 0 ? others : []), ...helpers];
  const called = told
    .filter(({ role }) => !usual.includes(role))
    .map(({ body, role }) => [position(body), role] as const);
  return {
    ...when,
    leads: positions(leads),
    ...(others.length > 0 ? { others: positions(others) } : {}),
    ...(helpers.length > 0 ? { helpers: positions(helpers) } : {}),
    ...(called.length > 0 ? { called: Object.fromEntries(called) } : {}),
  };
}
