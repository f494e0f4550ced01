import type { CheckedTables } from '../check/run.ts';
import { covers, type Phase, phaseOf } from '../handoffs/phase.ts';
import type { Body, Handoff, Inspection } from '../tables/index.ts';
import { byId, compare, groupBy, newestFirst } from './lookup.ts';

/** The tasks that departments asked to hand to streets, newest decision first, and the inspections. */
export class Handoffs {
  readonly all: readonly Handoff[];
  /** Newest first. */
  readonly inspections: readonly Inspection[];
  readonly #today: string;
  readonly #byId: ReadonlyMap<string, Handoff>;
  readonly #byPhase: ReadonlyMap<string, readonly Handoff[]>;
  readonly #byDepartment: ReadonlyMap<string, readonly Handoff[]>;
  readonly #byTask: ReadonlyMap<string, readonly Handoff[]>;
  readonly #inspectionsOf: ReadonlyMap<string, readonly Inspection[]>;
  readonly #inspectionsBy: ReadonlyMap<string, readonly Inspection[]>;

  constructor(tables: CheckedTables, today: string) {
    this.#today = today;
    this.all = [...tables.handoffs].sort(newestFirst((handoff) => handoff.decidedOn));
    this.inspections = [...tables.inspections].sort(newestFirst((inspection) => inspection.date));
    this.#byId = byId(this.all);
    this.#byPhase = groupBy(this.all, (handoff) => phaseOf(handoff, today));
    this.#byDepartment = groupBy(this.all, (handoff) => handoff.department);
    this.#byTask = groupBy(this.all, taskOf);
    this.#inspectionsOf = groupBy(this.inspections, (inspection) => inspection.handoff ?? '');
    this.#inspectionsBy = groupBy(this.inspections, (inspection) => inspection.department);
  }

  get(id: string): Handoff {
    const handoff = this.#byId.get(id);
    if (handoff === undefined) throw new Error(`no hand-off ${id}`);
    return handoff;
  }

  find(id: string): Handoff | undefined {
    return this.#byId.get(id);
  }

  phase(handoff: Handoff): Phase {
    return phaseOf(handoff, this.#today);
  }

  /** The applications in a phase today: those in force by their end, those to come by their start, the others newest first. */
  inPhase(phase: Phase): readonly Handoff[] {
    const found = [...(this.#byPhase.get(phase) ?? [])];
    if (phase === 'in-force') return found.sort((a, b) => compare(a.end ?? '', b.end ?? ''));
    return phase === 'not-yet' ? found.sort((a, b) => compare(a.start, b.start)) : found;
  }

  /** What a street may be asked to do today; for the row that stands for all streets, what all of them may be. */
  inForce(street: Body): readonly Handoff[] {
    return this.inPhase('in-force').filter((handoff) => covers(handoff.streets, street.id));
  }

  ofDepartment(id: string): readonly Handoff[] {
    return this.#byDepartment.get(id) ?? [];
  }

  /** Other applications of the department for the same task. */
  others(handoff: Handoff): readonly Handoff[] {
    return (this.#byTask.get(taskOf(handoff)) ?? []).filter((other) => other !== handoff);
  }

  inspectionsOf(handoff: Handoff): readonly Inspection[] {
    return this.#inspectionsOf.get(handoff.id) ?? [];
  }

  inspectionsIn(department: string): readonly Inspection[] {
    return this.#inspectionsBy.get(department) ?? [];
  }
}

function taskOf({ department, task }: Handoff): string {
  return `${department}\n${task}`;
}
