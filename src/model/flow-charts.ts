import type { CheckedTables } from '../check/run.ts';
import type { Body, Flow, FlowStep } from '../tables/index.ts';
import type { Bodies, NamedBody } from './bodies.ts';
import { byId, groupBy } from './lookup.ts';

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

/** The process charts as they are drawn: step by step, whatever became of the matter, the task or the power whose way they draw. */
export class FlowCharts {
  readonly all: readonly Flow[];
  readonly #byId: ReadonlyMap<string, Flow>;
  readonly #steps: ReadonlyMap<string, readonly FlowStep[]>;
  readonly #ofItem: ReadonlyMap<string, readonly Flow[]>;
  readonly #bodies: Bodies;

  constructor(tables: CheckedTables, bodies: Bodies) {
    this.#bodies = bodies;
    this.all = tables.flows;
    this.#byId = byId(this.all);
    const steps = [...tables['flow-steps']].sort((left, right) => left.no - right.no);
    this.#steps = groupBy(steps, (step) => step.flow);
    this.#ofItem = groupBy(this.all, (flow) => flow.item);
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
