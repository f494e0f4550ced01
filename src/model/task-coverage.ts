/** Where main duties, tasks and powers do not lead to one another: what nobody does, and what rests on nothing. */
import type { CheckedTables } from '../check/run.ts';
import { isWithdrawn } from '../tables/define.ts';
import { type Body, tables as definitions, type Power } from '../tables/index.ts';
import type { Bodies } from './bodies.ts';
import { groupBy } from './lookup.ts';
import type { Tasks } from './tasks.ts';

/** The ways in which two of them may fail to meet, in the order in which they are told. */
export const GAPS = [
  'dutyWithoutTask',
  'taskWithoutDuty',
  'taskWithoutPower',
  'powerWithoutTask',
] as const;
export type Gap = (typeof GAPS)[number];

/** A duty, a task or a power, as far as a list of gaps tells of it. */
export interface Uncovered {
  readonly id: string;
  readonly name: string;
}

/** Of how many records how many are not covered. */
export interface Measure {
  readonly of: number;
  readonly uncovered: readonly Uncovered[];
}

export type Measures = Readonly<Record<Gap, Measure>>;

export class TaskCoverage {
  /** The bodies that have main duties, tasks or powers, in their order, each with what is measured of it. */
  readonly bodies: readonly { readonly body: Body; readonly measures: Measures }[];
  readonly total: Measures;
  readonly #byBody: ReadonlyMap<string, Measures>;

  constructor(tables: CheckedTables, bodies: Bodies, tasks: Tasks) {
    const standing = tables.powers.filter((power) => !isWithdrawn(definitions.powers, power));
    const powers = groupBy(standing, ({ body }) => body);
    const isStanding = new Set(standing.map(({ id }) => id));
    const measured = new Map(
      bodies.all.map((body) => [
        body.id,
        measuresOf(tasks, body, powers.get(body.id) ?? [], isStanding),
      ]),
    );
    this.bodies = bodies.all.flatMap((body) => {
      const measures = measured.get(body.id);
      return measures === undefined || GAPS.every((gap) => measures[gap].of === 0)
        ? []
        : [{ body, measures }];
    });
    this.#byBody = measured;
    this.total = measures((gap) => {
      const all = this.bodies.map((one) => one.measures[gap]);
      return {
        of: all.reduce((sum, one) => sum + one.of, 0),
        uncovered: all.flatMap((one) => one.uncovered),
      };
    });
  }

  of(body: string): Measures {
    const found = this.#byBody.get(body);
    if (found === undefined) throw new Error(`no body ${body}`);
    return found;
  }
}

function measuresOf(
  tasks: Tasks,
  { id }: Body,
  powers: readonly Power[],
  isStanding: ReadonlySet<string>,
): Measures {
  const own = tasks.ofBody(id);
  const duties = tasks.dutiesOf(id);
  const all: Readonly<Record<Gap, readonly [readonly Uncovered[], readonly Uncovered[]]>> = {
    dutyWithoutTask: [duties, duties.filter((duty) => tasks.ofDuty(duty.id).length === 0)],
    taskWithoutDuty: [own, own.filter((task) => tasks.dutyOf(task) === undefined)],
    taskWithoutPower: [
      own,
      own.filter((task) => !task.powers.some((power) => isStanding.has(power))),
    ],
    powerWithoutTask: [powers, powers.filter((power) => tasks.behind(power.id).length === 0)],
  };
  return measures((gap) => {
    const [of, uncovered] = all[gap];
    return { of: of.length, uncovered: uncovered.map((one) => ({ id: one.id, name: one.name })) };
  });
}

function measures(of: (gap: Gap) => Measure): Measures {
  return {
    dutyWithoutTask: of('dutyWithoutTask'),
    taskWithoutDuty: of('taskWithoutDuty'),
    taskWithoutPower: of('taskWithoutPower'),
    powerWithoutTask: of('powerWithoutTask'),
  };
}
