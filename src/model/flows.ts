import type { CheckedTables } from '../check/run.ts';
import { isOfStreets, ownersOf } from '../records/flows.ts';
import type { Flow, Power, Task } from '../tables/index.ts';
import type { FlowCharts } from './flow-charts.ts';
import { isHolding } from './holding.ts';
import type { Items } from './items.ts';
import { byId, groupBy, groupByMany } from './lookup.ts';

/** The process charts that people go by today, by whose way they draw and by who takes part. */
export class Flows {
  /** The others are shown on the page of theirs and count for nothing else. */
  readonly inForce: readonly Flow[];
  /** Of these, those of matters between departments and streets, and those of what departments do themselves. */
  readonly ofStreets: readonly Flow[];
  readonly ofDepartments: readonly Flow[];
  readonly #withBody: ReadonlyMap<string, readonly Flow[]>;
  readonly #ofBody: ReadonlyMap<string, readonly Flow[]>;
  readonly #owners: ReadonlyMap<string, Task | Power>;

  constructor(tables: CheckedTables, charts: FlowCharts, items: Items, today: string) {
    this.#owners = byId<Task | Power>([...tables.tasks, ...tables.powers]);
    this.inForce = charts.all.filter((flow) => {
      const owner = this.owner(flow);
      return owner === undefined
        ? items.isInForce(items.get(flow.item))
        : isHolding(ownersOf(flow), owner, today);
    });
    this.ofStreets = this.inForce.filter(isOfStreets);
    this.ofDepartments = this.inForce.filter((flow) => !isOfStreets(flow));
    this.#ofBody = groupBy(this.ofDepartments, (flow) => this.owner(flow)?.body ?? '');
    this.#withBody = groupByMany(this.ofStreets, (flow) =>
      charts.steps(flow).flatMap((step) => charts.actor(step).body?.id ?? []),
    );
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
}
