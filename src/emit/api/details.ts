/** What the answer of one record says beside its columns. */
import type { z } from 'zod';
import { isReached } from '../../model/campaigns.ts';
import type { Item } from '../../model/items.ts';
import { listsOnBodies } from '../../model/lists.ts';
import type { Model } from '../../model/model.ts';
import type { StreetDuty } from '../../model/street-duties.ts';
import { listNamed, listOf, recordedLists } from '../../records/index.ts';
import { absolute, urls } from '../../site/urls.ts';
import type { citedKeys, streetDuty } from '../../tables/api/common.ts';
import type { DetailedTable, Details } from '../../tables/api/details.ts';
import { type Duty, type Emergency, tables } from '../../tables/index.ts';
import { isStreetKind } from '../../tables/street-kinds.ts';
import { answerOf } from '../../words/answer.ts';
import { itemDispatch, rulingDispatch, signpostDispatch } from '../../words/dispatch.ts';
import { callsOf } from '../../words/emergency-calls.ts';
import { branchJson, historyDetails } from '../json-versions.ts';

const { bodies } = tables;

/** What belongs to one record but stands in other tables. */
export function details(model: Model, table: string, id: string): object {
  const own = isDetailed(table) ? ownDetails[table](model, id) : commonDetails(model, table, id);
  return table === bodies.name ? { ...own, ...listsOf(model, id) } : own;
}

const isDetailed = (table: string): table is DetailedTable => Object.hasOwn(ownDetails, table);

/** Who cites a record of a list without code of its own, and where the list keeps the past, its changes and versions. */
function commonDetails(model: Model, table: string, id: string): object {
  const list = listOf(table);
  if (list?.page !== 'common') return {};
  const cited = citedDetails(model, id);
  return recordedLists.includes(list)
    ? { ...cited, ...historyDetails(model, { id, list: table }) }
    : cited;
}

const citedDetails = (model: Model, id: string): z.input<typeof citedKeys> => ({
  citedBy: model.citedBy.of({ id }),
});

/** What each list whose records have more to say answers, to the letter of its definition. */
const ownDetails: {
  readonly [Name in DetailedTable]: (model: Model, id: string) => Details<Name>;
} = {
  'boundary-items': (model, id) => itemDetails(model, model.items.get(id)),
  'street-items': (model, id) => itemDetails(model, model.items.get(id)),
  rulings: (model, id): Details<'rulings'> => {
    const ruling = model.rulings.get(id);
    return {
      findings: model.rulings.branches(ruling).map((branch) => ({
        ...branch,
        dispatch: rulingDispatch(model, ruling, branch),
      })),
      replacedBy: model.rulings.replacedBy(ruling).map((later) => later.id),
      citedBy: model.citedBy.of(ruling),
      ...historyDetails(model, ruling),
    };
  },
  flows: (model, id): Details<'flows'> => {
    const flow = model.charts.get(id);
    return {
      steps: model.charts.steps(flow),
      workingDays: model.charts.span(flow),
      savings: model.charts.savings(flow),
      chart: absolute(urls.flowChart(flow)),
    };
  },
  tasks: (model, id): Details<'tasks'> => {
    const task = model.tasks.get(id);
    return {
      specs: model.tasks.specs(task),
      flows: model.charts.of(id).map((flow) => ({
        ...{ id: flow.id, name: flow.name, chart: absolute(urls.flowChart(flow)) },
        savings: model.charts.savings(flow),
      })),
      ...citedDetails(model, id),
      ...historyDetails(model, { id, list: 'tasks' }),
    };
  },
  communities: communityDetails,
  campaigns: campaignDetails,
  bodies: bodyDetails,
  laws: (model, id): Details<'laws'> => {
    const law = model.laws.get(id);
    return {
      inForce: model.laws.isInForce(law),
      citedIn: model.lawCitations.of(law),
      checks: model.laws.checksOf(law),
      articles: model.laws.articlesOf(law),
    };
  },
  domains: domainDetails,
  signposts: signpostDetails,
  'list-changes': (model, id): Details<'list-changes'> => {
    const change = model.changes.get(id);
    return { entered: model.told.enteredOn(change), late: model.told.isLate(change) };
  },
};

/** Which street acts there today, and what belongs to it. */
function communityDetails(model: Model, id: string): Details<'communities'> {
  const { communities } = model;
  const place = communities.get(id);
  const { id: street, short, phone } = communities.streetOf(place);
  return {
    streetToday: { id: street, name: short, ...(phone === undefined ? {} : { phone }) },
    isGone: communities.isGone(place),
    inside: communities.inside(place).map((inside) => inside.id),
  };
}

function signpostDetails(model: Model, id: string): Details<'signposts'> {
  const signpost = model.signposts.find((one) => one.id === id);
  if (signpost === undefined) throw new Error(`no signpost ${id}`);
  return { dispatch: signpostDispatch(model, signpost) };
}

function campaignDetails(model: Model, id: string): Details<'campaigns'> {
  const { campaigns } = model;
  const campaign = campaigns.get(id);
  return {
    measures: campaigns.measures(campaign).map((measure) => ({
      ...measure,
      state: campaigns.state(measure),
      daysLate: campaigns.daysLate(measure),
    })),
    outcomes: campaigns
      .outcomes(campaign)
      .map((outcome) => ({ ...outcome, reached: isReached(outcome) })),
    reached: campaigns.reached(campaign),
    ...citedDetails(model, id),
  };
}

function bodyDetails(model: Model, id: string): Details<'bodies'> {
  const body = model.bodies.get(id);
  const { standing, withdrawn } = model.items.apart(model.items.partsOf(body));
  const parts = standing.filter(({ item }) => !model.items.isToCome(item));
  const street = isStreetKind(body.kind)
    ? model.streetDuties.of(body)
    : model.streetDuties.facing(body);
  return {
    leads: parts.filter((part) => part.leads).map((part) => part.item.id),
    takesPart: parts.filter((part) => !part.leads).map((part) => part.item.id),
    duties: parts.flatMap((part) => part.duties.map((duty) => duty.id)),
    coming: standing.filter((part) => !parts.includes(part)).map((part) => part.item.id),
    withdrawn: withdrawn.map((part) => part.item.id),
    streetDuties: street.map((duty) => streetDutyJson(model, duty)),
    rulings: model.rulings.of(id).map((ruling) => ruling.id),
    campaigns: model.lists.concerning(listNamed('campaigns'), body).map((row) => row.id),
    measuresOwed: model.campaigns.owedBy(body).map((measure) => measure.id),
    mainDuties: model.tasks.branches(id).map(({ duty, tasks }) => ({
      duty: duty?.id,
      tasks: tasks.map((task) => task.id),
    })),
  };
}

/** What concerns a body, list by list. */
function listsOf(model: Model, id: string): Readonly<Record<string, readonly string[]>> {
  const body = model.bodies.get(id);
  return Object.fromEntries(
    listsOnBodies.map((list) => [
      list.table.name,
      model.lists.concerning(list, body).map((row) => row.id),
    ]),
  );
}

function itemDetails(model: Model, item: Item): Details<'boundary-items'> {
  const branches = model.items.branches(item);
  return {
    answer: answerOf(model, branches),
    ...model.items.bodiesOf(item),
    branches: branches.map((branch) => ({
      ...branchJson(branch),
      dispatch: itemDispatch(model, item, branch),
    })),
    embed: absolute(urls.embed(item.id, item.list)),
    emergencies: model.emergencies.of(item.id, branches).map(emergencyJson),
    rulings: model.rulings.on(item.id).map((ruling) => ruling.id),
    ...historyDetails(model, item),
    replaces: model.items.before(item).map((before) => before.id),
    tasks: model.tasks.behind(item.id).map((task) => task.id),
  };
}

/** What to do first in a danger that may come in a matter, with every number to ring; the table says how it is told. */
function emergencyJson(emergency: Emergency): Details<'boundary-items'>['emergencies'][number] {
  const { id, name, first, conditions } = emergency;
  return { id, name, first, numbers: callsOf(emergency).map(([number]) => number), conditions };
}

/** On a street: what it does. On a department: what it may expect of streets. */
function streetDutyJson(
  model: Model,
  { item, duty, list, otherSide }: StreetDuty,
): z.input<typeof streetDuty> {
  const { id, condition, stage, responsibility, role, text: what } = duty;
  const others = [...new Set(otherSide.map(({ body }) => body))];
  return {
    duty: id,
    item: item.id,
    itemName: item.name,
    nationalList: list,
    condition,
    stage,
    responsibility,
    role,
    text: what,
    otherSide: others,
    otherSideNames: others.map((body) => model.bodies.named(body).short),
  };
}

/** The matters of a field with who answers for each and on what basis, so that one request tells it all. */
function domainDetails(model: Model, id: string): Details<'domains'> {
  const { items } = model;
  const matters = items.inDomain(id).filter((item) => items.isInForce(item));
  return {
    matters: matters.map((item) => ({
      id: item.id,
      name: item.name,
      table: item.list,
      page: absolute(urls.item(item.id, item.list)),
      api: absolute(urls.api(item.list, item.id)),
      answering: items
        .branches(item)
        .flatMap(({ stages }) =>
          stages.flatMap(({ leads, others }) =>
            (leads.length > 0 ? leads : others).map((duty) => answeringJson(model, duty)),
          ),
        ),
    })),
  };
}

type Answering = Details<'domains'>['matters'][number]['answering'][number];

function answeringJson(model: Model, { condition, stage, body, role, laws }: Duty): Answering {
  return {
    condition,
    stage,
    body,
    bodyName: model.bodies.named(body).short,
    role,
    laws: laws.map(({ law, article, confidence }) => ({
      law,
      title: model.laws.get(law).title,
      article,
      confidence,
    })),
  };
}
