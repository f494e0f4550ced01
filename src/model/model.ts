import type { Problem } from '../check/problem.ts';
import type { CheckedTables } from '../check/run.ts';
import { type Ledger, NO_LEDGER } from '../ledger/ledger.ts';
import { Told } from '../ledger/past/told.ts';
import type { Records } from '../records/define.ts';
import { inList } from '../records/listed.ts';
import { tableNamed } from '../tables/index.ts';
import { Bodies } from './bodies.ts';
import { Campaigns } from './campaigns.ts';
import { Names } from './cells.ts';
import { Changes } from './changes.ts';
import { CitedBy } from './cited-by.ts';
import { Communities } from './communities.ts';
import { Emergencies } from './emergencies.ts';
import { type Figures, figures } from './figures.ts';
import { Findings } from './findings.ts';
import { FlowCharts } from './flow-charts.ts';
import { Flows } from './flows.ts';
import { Handoffs } from './handoffs.ts';
import { type Announced, History, type Recorded } from './history.ts';
import { HotlineCases } from './hotline.ts';
import { tablesInForce } from './in-force.ts';
import { Items } from './items.ts';
import { LawCitations } from './law-citations.ts';
import { Laws } from './laws.ts';
import { Lists } from './lists.ts';
import { byId, groupBy, mapValues } from './lookup.ts';
import type { Parts } from './parts.ts';
import { PastLists } from './past-lists.ts';
import { Publications } from './publications.ts';
import { Rulings } from './rulings.ts';
import { SameMatters } from './same-matters.ts';
import { situationWordsOf } from './situation-words.ts';
import { StandingOn } from './standing-on.ts';
import { StreetDuties } from './street-duties.ts';
import { TaskCoverage } from './task-coverage.ts';
import { Tasks } from './tasks.ts';

/** A fault that keeps nothing from being published: which rule, and where. */
export type Reminder = Pick<Problem, 'rule' | 'path' | 'line'>;

/** Makes the parts of a model, or has those of the model before. */
type MakePart = Pick<Parts, 'of' | 'ofBoth'>;

const ANEW: MakePart = {
  of: (_name, tables, _given, make) => make(tables),
  ofBoth: (_name, [announced, today], _given, make) => make(announced, today),
};

/** Everything the site knows, linked both ways and read-only. Pages look things up here; they never filter whole tables. */
export class Model {
  /** The tables as people go by them today. */
  readonly tables: CheckedTables;
  /** What the clerk's files say: the tables with every announced change made, those still to come too. */
  readonly announced: Announced & {
    readonly items: Items;
    readonly rulings: Rulings;
    readonly lists: Lists;
  };
  /** The day for which the model answers, `YYYY-MM-DD`. */
  readonly today: string;
  /** What was published, and when. */
  readonly ledger: Ledger;
  readonly names: Names;
  readonly bodies: Bodies;
  /** Every list by one way. */
  readonly lists: Lists;
  /** What stands on the page of a record because it names it. */
  readonly standingOn: StandingOn;
  readonly domains: Domains;
  readonly laws: Laws;
  readonly lawCitations: LawCitations;
  readonly items: Items;
  readonly streetDuties: StreetDuties;
  readonly charts: FlowCharts;
  readonly flows: Flows;
  /** What departments do themselves, and whether their duties, tasks and powers lead to one another. */
  readonly tasks: Tasks;
  readonly taskCoverage: TaskCoverage;
  readonly rulings: Rulings;
  /** Where rulings are cited. */
  readonly citedBy: CitedBy;
  readonly changes: Changes;
  /** What came into the lists, by the day on which it was published. */
  readonly publications: Publications;
  readonly history: History;
  /** The lists that keep their past, as they stood on former days. */
  readonly past: PastLists;
  /** Which changes were entered after their day, and from when on each counts. */
  readonly told: Told;
  readonly handoffs: Handoffs;
  /** What evaluations found, and what became of it. */
  readonly findings: Findings;
  /** What several bodies do together where one alone cannot. */
  readonly campaigns: Campaigns;
  /** Where people live, and which street acts there. */
  readonly communities: Communities;
  readonly emergencies: Emergencies;
  /** Where one thing is told in two places. */
  readonly sameMatters: SameMatters;
  readonly signposts: CheckedTables['signposts'];
  readonly synonyms: CheckedTables['synonyms'];
  /** Words that help to find an item or a signpost, by its id. */
  readonly searchWords: ReadonlyMap<string, readonly string[]>;
  /** Those of them that are said in one situation alone, by item and condition. */
  readonly situationWords: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly cases: ReadonlyMap<string, CheckedTables['hotline-cases'][number]>;
  readonly hotline: HotlineCases;
  readonly figures: Figures;
  #reminders: readonly Reminder[] | (() => readonly Reminder[]);

  /** `reminders`: what the check has found, or how to have it where the check goes on. */
  constructor(
    tables: CheckedTables,
    today: string,
    ledger = NO_LEDGER,
    reminders: readonly Reminder[] | (() => readonly Reminder[]) = [],
    parts?: Parts,
  ) {
    parts?.begin();
    const part: MakePart = parts ?? ANEW;
    this.today = today;
    this.#reminders = reminders;
    this.ledger = ledger;
    const names = part.of(
      'names',
      tables,
      [],
      (own, before?: Names) => before?.goOnIn(own) ?? new Names(own),
    );
    const bodies = part.of('bodies', tables, [], (own) => new Bodies(own.bodies));
    this.names = names;
    this.bodies = bodies;
    this.announced = this.#announced(tables, part);
    this.told = new Told(ledger, today);
    this.history = part.of(
      'history',
      tables,
      [ledger, names, today],
      (own, before?: History) => new History({ ...this.announced, tables: own }, today, before),
    );
    this.tables = tablesInForce(tables, this.announced, this.history, today);
    const now = this.tables;
    this.lists = part.of('lists', now, [bodies], (own) => new Lists(own, bodies));
    this.standingOn = part.of('standing-on', now, [], (own) => new StandingOn(own));
    this.domains = part.of('domains', now, [], (own) => new Domains(own));
    const items = part.of('items', now, [bodies, today], (own) => new Items(own, bodies, today));
    this.items = items;
    this.streetDuties = part.of(
      'street-duties',
      now,
      [items, bodies],
      () => new StreetDuties(items, bodies),
    );
    const charts = part.of('charts', now, [bodies], (own) => new FlowCharts(own, bodies));
    this.charts = charts;
    this.flows = part.of(
      'flows',
      now,
      [charts, items, today],
      (own) => new Flows(own, charts, items, today),
    );
    const tasks = part.of('tasks', now, [bodies], (own) => new Tasks(own, bodies));
    this.tasks = tasks;
    this.taskCoverage = part.of(
      'task-coverage',
      now,
      [bodies, tasks],
      (own) => new TaskCoverage(own, bodies, tasks),
    );
    this.laws = part.of('laws', now, [today], (own) => new Laws(own, today));
    this.lawCitations = part.of('law-citations', now, [], (own) => new LawCitations(own));
    this.rulings = part.of('rulings', now, [today], (own) => new Rulings(own, today));
    this.citedBy = part.of('cited-by', now, [], (own) => new CitedBy(own));
    const changes = part.ofBoth(
      'changes',
      [tables, now],
      [names, bodies, ledger],
      (announced, own) => new Changes(announced, own, { names, bodies, ledger }),
    );
    this.changes = changes;
    const { lists } = this;
    this.publications = part.of(
      'publications',
      now,
      [ledger, lists, bodies, changes],
      (own) => new Publications({ tables: own, ledger, lists, bodies, changes }),
    );
    this.past = new PastLists(this);
    this.handoffs = part.of('handoffs', tables, [today], (own) => new Handoffs(own, today));
    this.findings = part.of('findings', tables, [today], (own) => new Findings(own, today));
    this.campaigns = part.of(
      'campaigns',
      now,
      [bodies, today],
      (own) => new Campaigns(own, bodies, today),
    );
    this.communities = part.of(
      'communities',
      now,
      [bodies, today],
      (own) => new Communities(own, bodies, today),
    );
    this.emergencies = part.of('emergencies', now, [], (own) => new Emergencies(own));
    this.sameMatters = new SameMatters(tables, this, this.announced);
    this.signposts = [...tables.signposts].sort((left, right) => left.order - right.order);
    this.synonyms = tables.synonyms;
    const words = Map.groupBy(tables['search-words'], ({ item }) => item);
    this.searchWords = mapValues(words, (rows) => rows.flatMap((row) => row.words));
    this.situationWords = situationWordsOf(tables['search-words'], {
      announced: tables.duties,
      today: this.tables.duties,
    });
    this.cases = byId(tables['hotline-cases']);
    this.hotline = part.of('hotline', now, [], (own) => new HotlineCases(own));
    this.figures = figures(this.tables, this);
  }

  #announced(tables: CheckedTables, part: MakePart): Model['announced'] {
    const { names, bodies, ledger, today } = this;
    const items = part.of(
      'announced items',
      tables,
      [bodies, today],
      (own) => new Items(own, bodies, today),
    );
    const rulings = part.of('announced rulings', tables, [today], (own) => new Rulings(own, today));
    const changes = part.of(
      'announced changes',
      tables,
      [names, bodies, ledger],
      (own) => new Changes(own, own, { names, bodies, ledger }),
    );
    const lists = part.of('announced lists', tables, [bodies], (own) => new Lists(own, bodies));
    return { tables, items, rulings, lists, changes, names, ledger };
  }

  /** What the check finds without refusing it. */
  get reminders(): readonly Reminder[] {
    if (typeof this.#reminders === 'function') this.#reminders = this.#reminders();
    return this.#reminders;
  }

  /** Short everyday wordings to try the search with: the first of one boundary item in each field, six at most. */
  get examples(): string[] {
    return this.domains
      .group(this.items.boundary)
      .flatMap(({ members }) =>
        members.flatMap((item) => item.aliases.filter((alias) => alias.length <= 8)).slice(0, 1),
      )
      .slice(0, 6);
  }

  /** The records of a list that keeps its past, each with the name of its list. */
  recorded(list: Records): readonly Recorded[] {
    const { name } = list.table;
    return this.lists.all(list).map((row) => inList(row, name));
  }

  /** The Chinese name of a record of any table, for links and messages. */
  nameOf(tableName: string, id: string): string {
    return String(this.lists.find(tableName, id)?.[tableNamed(tableName).naming] ?? id);
  }
}

/** Fields in their order. */
class Domains {
  readonly all: CheckedTables['domains'];
  readonly #byId: ReadonlyMap<string, CheckedTables['domains'][number]>;

  constructor(tables: CheckedTables) {
    this.all = [...tables.domains].sort((left, right) => left.order - right.order);
    this.#byId = byId(tables.domains);
  }

  get(id: string): CheckedTables['domains'][number] {
    const domain = this.#byId.get(id);
    if (domain === undefined) throw new Error(`no domain ${id}`);
    return domain;
  }

  /** Groups anything that has a domain, in the order of the domains; domains without members are left out. */
  group<Member extends { readonly domain: string }>(
    members: readonly Member[],
  ): { domain: CheckedTables['domains'][number]; members: Member[] }[] {
    const groups = groupBy(members, (member) => member.domain);
    return this.all.flatMap((domain) => {
      const group = groups.get(domain.id);
      return group === undefined ? [] : [{ domain, members: group }];
    });
  }
}
