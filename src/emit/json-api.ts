import { isReached } from '../model/campaigns.ts';
import { toCome } from '../model/in-force.ts';
import type { Item } from '../model/items.ts';
import { listsOnBodies } from '../model/lists.ts';
import type { Model } from '../model/model.ts';
import type { StreetDuty } from '../model/street-duties.ts';
import { type AnyRow, isNone, type Records } from '../records/define.ts';
import { type ListName, listNamed, listOf, recordedLists } from '../records/index.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import { allTables, type Emergency, type TableName } from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import { callsOf } from '../words/emergency-calls.ts';
import { leadName } from '../words/lead-name.ts';
import { answerSentences } from '../words/text.ts';
import { head, json } from './json-file.ts';
import { branchJson, historyDetails, versionFiles } from './json-versions.ts';

/** The version is in the path; a field is never renamed or removed within one version. */
export function* jsonFiles(model: Model): Generator<EmittedFile> {
  for (const table of allTables) {
    const name = table.name as TableName;
    const list = listOf(name);
    const rows = model.tables[name] as readonly AnyRow[];
    const records = rows.map((row) => recordJson(name, row));
    yield json(urls.apiTable(name), {
      ...head(model),
      table: name,
      title: table.title,
      count: rows.length,
      records,
      // From this and the records the announced table can be put together, whose digests the ledger holds.
      pending: toCome(model, table),
    });
    for (const record of records) {
      if (record.api === undefined) continue;
      if (list !== undefined && recordedLists.includes(list))
        yield* versionFiles(model, { ...record, list: name });
      yield json(urls.api(name, record.id), {
        ...head(model),
        table: name,
        ...record,
        ...details(model, name, record.id),
      });
    }
  }
  yield json(urls.apiIndex, {
    ...head(model),
    publication: publication(model),
    tables: allTables.map(({ name, title, note }) => ({
      name,
      title,
      description: note,
      url: absolute(urls.apiTable(name)),
    })),
  });
}

/** The newest publication, by which a copy can be told from another; absent before the first. */
function publication({ ledger }: Model): object | undefined {
  if (ledger.newest === undefined) return undefined;
  const { number, date, link } = ledger.newest;
  return {
    number,
    date,
    link,
    ledger: absolute(urls.ledgerCsv),
    publications: absolute(urls.publicationsCsv),
    manifest: absolute(urls.manifest),
  };
}

/** A record in the words of every answer that holds it. */
export function recordJson(table: string, row: AnyRow) {
  return { ...row, ...links(listOf(table), row) };
}

/** The page of a record, for those that have one. Not `url`: tables have a column of that name. */
function links(list: Records | undefined, row: AnyRow): { page?: string; api?: string } {
  if (list === undefined || isNone(list.page)) return {};
  const { name } = list.table;
  return { page: absolute(urls.recordOf(name, row)), api: absolute(urls.api(name, row.id)) };
}

/** What belongs to one record but stands in other tables. */
function details(model: Model, table: string, id: string): object {
  const own = (ownDetails as Readonly<Record<string, Details>>)[table];
  if (own !== undefined) return own(model, id);
  const list = listOf(table);
  return list?.page === 'common' ? commonDetails(model, list, id) : {};
}

/** Who cites a record, and where its list keeps the past, its changes and versions. */
function commonDetails(model: Model, list: Records, id: string): object {
  const citedBy = model.citedBy.of({ id });
  return recordedLists.includes(list)
    ? { citedBy, ...historyDetails(model, { id, list: list.table.name }) }
    : { citedBy };
}

type Details = (model: Model, id: string) => object;

const ownDetails = {
  'boundary-items': (model, id) => itemDetails(model, model.items.get(id)),
  'street-items': (model, id) => itemDetails(model, model.items.get(id)),
  rulings: (model, id) => {
    const ruling = model.rulings.get(id);
    return {
      findings: model.rulings.branches(ruling),
      replacedBy: model.rulings.replacedBy(ruling).map((later) => later.id),
      citedBy: model.citedBy.of(ruling),
      ...historyDetails(model, ruling),
    };
  },
  flows: (model, id) => {
    const flow = model.flows.get(id);
    return {
      steps: model.flows.steps(flow),
      workingDays: model.flows.span(flow),
      savings: model.flows.savings(flow),
      chart: absolute(urls.flowChart(flow)),
    };
  },
  tasks: (model, id) => {
    const task = model.tasks.get(id);
    return {
      specs: model.tasks.specs(task),
      flows: model.flows.of(id).map((flow) => ({
        ...{ id: flow.id, name: flow.name, chart: absolute(urls.flowChart(flow)) },
        savings: model.flows.savings(flow),
      })),
      ...commonDetails(model, listNamed('tasks'), id),
    };
  },
  campaigns: campaignDetails,
  bodies: bodyDetails,
  laws: (model, id) => {
    const law = model.laws.get(id);
    return {
      inForce: model.laws.isInForce(law),
      citedIn: model.laws.citedIn(law),
      checks: model.laws.checksOf(law),
      articles: model.laws.articlesOf(law),
    };
  },
} satisfies { readonly [Name in ListName]?: Details };

function campaignDetails(model: Model, id: string): object {
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
    ...commonDetails(model, listNamed('campaigns'), id),
  };
}

function bodyDetails(model: Model, id: string): object {
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
    streetDuties: street.map(streetDutyJson),
    rulings: model.rulings.of(id).map((ruling) => ruling.id),
    campaigns: model.lists.concerning(listNamed('campaigns'), body).map((row) => row.id),
    measuresOwed: model.campaigns.owedBy(body).map((measure) => measure.id),
    mainDuties: model.tasks.branches(id).map(({ duty, tasks }) => ({
      duty: duty?.id,
      tasks: tasks.map((task) => task.id),
    })),
    ...Object.fromEntries(
      listsOnBodies.map((list) => [
        list.table.name,
        model.lists.concerning(list, body).map((row) => row.id),
      ]),
    ),
  };
}

function itemDetails(model: Model, item: Item): object {
  const branches = model.items.branches(item);
  const { bodies } = model;
  return {
    answer: answerSentences(
      branches,
      (body) => bodies.get(body).short,
      (body) => leadName(bodies.get(body).short, bodies.departmentOf(bodies.get(body))?.short),
    ),
    ...model.items.bodiesOf(item),
    branches: branches.map(branchJson),
    emergencies: model.emergencies.of(item.id, branches).map(emergencyJson),
    rulings: model.rulings.on(item.id).map((ruling) => ruling.id),
    ...historyDetails(model, item),
    replaces: model.items.before(item).map((before) => before.id),
    tasks: model.tasks.behind(item.id).map((task) => task.id),
  };
}

/** What to do first in a danger that may come in a matter, with every number to ring; the table says how it is told. */
function emergencyJson(emergency: Emergency): object {
  const { id, name, first, conditions } = emergency;
  return { id, name, first, numbers: callsOf(emergency).map(([number]) => number), conditions };
}

/** On a street: what it does. On a department: what it may expect of streets. */
function streetDutyJson({ item, duty, list, otherSide }: StreetDuty): object {
  const { id, condition, stage, responsibility, role, text: what } = duty;
  return {
    duty: id,
    item: item.id,
    nationalList: list,
    condition,
    stage,
    responsibility,
    role,
    text: what,
    otherSide: [...new Set(otherSide.map(({ body }) => body))],
  };
}
