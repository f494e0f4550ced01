import type { CheckedTables } from '../check/run.ts';
import { isOfStreets, ownersOf } from '../records/flows.ts';
import type { Body, Flow, FlowStep, Power, Task } from '../tables/index.ts';
import type { Bodies, NamedBody } from './bodies.ts';
import { isHolding } from './holding.ts';
import type { Items } from './items.ts';
import { byId, groupBy, groupByMany } from './lookup.ts';

/** Whoever does a step: a body, or a party named by a word, with the body that stands for it where there is one. */
export interface Actor {
  readonly name: string;
  readonly body: NamedBody | undefined;
}

/** Working days from the start to the end along the quickest and the slowest way, no step taken twice. */
export interface Span {
  readonly shortest: number;
  readonly longest: number;
}

/** A number before a flow was optimised and after. */
export interface Saving {
  readonly before: number;
  readonly after: number;
}

export interface Savings {
  readonly steps: Saving;
  readonly documents: Saving;
}

/** The process charts with their steps, by whose way they draw and by who takes part. */
export class Flows {
  readonly all: readonly Flow[];
  /** Those of what people go by today: the others are shown on the page of theirs and count for nothing else. */
  readonly inForce: readonly Flow[];
  /** Of these, those of matters between departments and streets, and those of what departments do themselves. */
  readonly ofStreets: readonly Flow[];
  readonly ofDepartments: readonly Flow[];
  readonly #byId: ReadonlyMap<string, Flow>;
  readonly #steps: ReadonlyMap<string, readonly FlowStep[]>;
  readonly #ofItem: ReadonlyMap<string, readonly Flow[]>;
  readonly #withBody: ReadonlyMap<string, readonly Flow[]>;
  readonly #ofBody: ReadonlyMap<string, readonly Flow[]>;
  readonly #owners: ReadonlyMap<string, Task | Power>;
  readonly #bodies: Bodies;

  constructor(tables: CheckedTables, bodies: Bodies, items: Items, today: string) {
    this.#bodies = bodies;
    this.all = tables.flows;
    this.#owners = byId<Task | Power>([...tables.tasks, ...tables.powers]);
    this.inForce = this.all.filter((flow) => {
      const owner = this.owner(flow);
      return owner === undefined
        ? items.isInForce(items.get(flow.item))
        : isHolding(ownersOf(flow), owner, today);
    });
    this.ofStreets = this.inForce.filter(isOfStreets);
    this.ofDepartments = this.inForce.filter((flow) => !isOfStreets(flow));
    this.#ofBody = groupBy(this.ofDepartments, (flow) => this.owner(flow)?.body ?? '');
    this.#byId = byId(this.all);
    const steps = [...tables['flow-steps']].sort((left, right) => left.no - right.no);
    this.#steps = groupBy(steps, (step) => step.flow);
    this.#ofItem = groupBy(this.all, (flow) => flow.item);
    this.#withBody = groupByMany(this.ofStreets, (flow) =>
      this.steps(flow).flatMap((step) => this.actor(step).body?.id ?? []),
    );
  }

  get(id: string): Flow {
    const flow = this.#byId.get(id);
    if (flow === undefined) throw new Error(`no flow ${id}`);
    return flow;
  }

  /** The flows of a matter, a task or a power. */
  of(item: string): readonly Flow[] {
    return this.#ofItem.get(item) ?? [];
  }

  /** The task or the power whose way a flow draws; undefined for that of a matter. */
  owner({ item }: Flow): Task | Power | undefined {
    return this.#owners.get(item);
  }

  /** The flows in force of the tasks and powers of a body. */
  ofBody(body: string): readonly Flow[] {
    return this.#ofBody.get(body) ?? [];
  }

  /** The flows in force of matters in which a body does a step. */
  withBody(body: string): readonly Flow[] {
    return this.#withBody.get(body) ?? [];
  }

  /** The steps of a flow in the order of their numbers. */
  steps(flow: Flow): readonly FlowStep[] {
    return this.#steps.get(flow.id) ?? [];
  }

  actor({ actor }: FlowStep): Actor {
    const body = this.#bodies.find(actor);
    const isCalled = ({ aliases }: Body) => aliases.includes(actor);
    // A word is what people call some body: 街道 is one of the names of all streets together.
    return body === undefined
      ? { name: actor, body: this.#named(this.#bodies.all.find(isCalled)) }
      : { name: body.short, body: this.#named(body) };
  }

  #named(body: Body | undefined): NamedBody | undefined {
    return body && this.#bodies.named(body.id);
  }

  /** Each document of a flow once, in the order in which they are needed, with the steps that make or use it. */
  documents(flow: Flow): { name: string; steps: FlowStep[] }[] {
    const made = this.steps(flow).flatMap((step) => step.documents.map((name) => ({ name, step })));
    return [...groupBy(made, ({ name }) => name)].map(([name, members]) => ({
      name,
      steps: members.map(({ step }) => step),
    }));
  }

  span(flow: Flow): Span {
    const days = pathDays(this.steps(flow));
    return { shortest: Math.min(...days), longest: Math.max(...days) };
  }

  savings(flow: Flow): Savings {
    return {
      steps: { before: flow.stepsBefore, after: this.steps(flow).length },
      documents: { before: flow.documentsBefore, after: flow.documentsAfter },
    };
  }

  /** What optimising saved over several flows. */
  total(flows: readonly Flow[]): Savings {
    const all = flows.map((flow) => this.savings(flow));
    const sum = (of: keyof Savings) => ({
      before: all.reduce((total, saving) => total + saving[of].before, 0),
      after: all.reduce((total, saving) => total + saving[of].after, 0),
    });
    return { steps: sum('steps'), documents: sum('documents') };
  }
}

/**
 * The days of every way from the first step to an end on which no step comes twice: a case that is sent back begins its
 * days anew, and is not counted. Steps without a limit are done on the spot.
 */
function pathDays(steps: readonly FlowStep[]): number[] {
  const byNumber = new Map(steps.map((step) => [step.no, step]));
  const found: number[] = [];
  const walk = (step: FlowStep, before: ReadonlySet<FlowStep>, spent: number): void => {
    const days = spent + (step.limit ?? 0);
    for (const { no } of step.next) {
      const next = no === undefined ? undefined : byNumber.get(no);
      if (next === undefined) found.push(days);
      else if (!before.has(next)) walk(next, new Set(before).add(next), days);
    }
  };
  const first = byNumber.get(1);
  if (first !== undefined) walk(first, new Set([first]), 0);
  return found;
}
