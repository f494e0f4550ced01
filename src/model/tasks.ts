import type { CheckedTables } from '../check/run.ts';
import { isWithdrawn } from '../tables/define.ts';
import {
  tables as definitions,
  type Flow,
  type MainDuty,
  type Spec,
  type Task,
} from '../tables/index.ts';
import type { Bodies, NamedBody } from './bodies.ts';
import type { Flows } from './flows.ts';
import { byId, groupBy, groupByMany } from './lookup.ts';

/** A main duty with the tasks that carry it out; the tasks that name no duty stand together. */
export interface DutyBranch {
  readonly duty: MainDuty | undefined;
  readonly tasks: readonly Task[];
}

/** One page of a department's duties and tasks: as many branches, or parts of one, as a phone still shows. */
export interface TreePage {
  /** From 1, and how many pages the department has. */
  readonly page: number;
  readonly pages: number;
  readonly branches: readonly DutyBranch[];
}

/** A page of the tree shows at most so many lines: a task each, and a duty that no task carries out. */
export const TREE_PAGE = 100;

/** What departments are there for, and who in them does what: main duties, tasks and their specifications, linked both ways. */
export class Tasks {
  readonly all: readonly Task[];
  /** Those that hold or will: the others keep their pages and count for nothing else. */
  readonly standing: readonly Task[];
  readonly duties: readonly MainDuty[];
  /** The bodies that have main duties or standing tasks, in their order. */
  readonly departments: readonly NamedBody[];
  readonly #byId: ReadonlyMap<string, Task>;
  readonly #dutyById: ReadonlyMap<string, MainDuty>;
  readonly #specs: ReadonlyMap<string, readonly Spec[]>;
  readonly #ofBody: ReadonlyMap<string, readonly Task[]>;
  readonly #endedOf: ReadonlyMap<string, readonly Task[]>;
  readonly #ofDuty: ReadonlyMap<string, readonly Task[]>;
  readonly #dutiesOf: ReadonlyMap<string, readonly MainDuty[]>;
  readonly #behind: ReadonlyMap<string, readonly Task[]>;

  constructor(tables: CheckedTables, bodies: Bodies) {
    this.all = tables.tasks;
    const isEnded = (task: Task) => isWithdrawn(definitions.tasks, task);
    this.standing = this.all.filter((task) => !isEnded(task));
    this.duties = tables['main-duties'].toSorted((left, right) => left.no - right.no);
    this.#byId = byId(this.all);
    this.#dutyById = byId(this.duties);
    this.#specs = groupBy(tables.specs, ({ task }) => task);
    this.#ofBody = groupBy(this.standing, ({ body }) => body);
    this.#endedOf = groupBy(this.all.filter(isEnded), ({ body }) => body);
    this.#ofDuty = groupBy(this.standing, ({ duty }) => duty ?? '');
    this.#dutiesOf = groupBy(this.duties, ({ body }) => body);
    this.#behind = groupByMany(this.standing, ({ powers, items }) => [...powers, ...items]);
    this.departments = bodies.allNamed.filter(({ id }) => this.hasTree(id));
  }

  get(id: string): Task {
    const task = this.#byId.get(id);
    if (task === undefined) throw new Error(`no task ${id}`);
    return task;
  }

  find(id: string): Task | undefined {
    return this.#byId.get(id);
  }

  /** Whether a body has main duties or standing tasks. */
  hasTree(body: string): boolean {
    return this.#ofBody.has(body) || this.#dutiesOf.has(body);
  }

  /** The main duty that a task carries out; undefined where it names none. */
  dutyOf({ duty }: Task): MainDuty | undefined {
    return duty === undefined ? undefined : this.#dutyById.get(duty);
  }

  /** The specifications of a task, in the order of their table. */
  specs({ id }: Task): readonly Spec[] {
    return this.#specs.get(id) ?? [];
  }

  /** The standing tasks of a body, and those that carry out a main duty. */
  ofBody(body: string): readonly Task[] {
    return this.#ofBody.get(body) ?? [];
  }

  ofDuty(duty: string): readonly Task[] {
    return this.#ofDuty.get(duty) ?? [];
  }

  /** The tasks of a body that are no longer done. */
  endedOf(body: string): readonly Task[] {
    return this.#endedOf.get(body) ?? [];
  }

  /** The main duties of a body in their order. */
  dutiesOf(body: string): readonly MainDuty[] {
    return this.#dutiesOf.get(body) ?? [];
  }

  /** The standing tasks that exercise a power, or by which a matter is done. */
  behind(record: string): readonly Task[] {
    return this.#behind.get(record) ?? [];
  }

  /** The charts in force of the tasks of a body. */
  chartsOf(flows: Flows, body: string): Flow[] {
    return flows.ofBody(body).filter(({ item }) => this.#byId.has(item));
  }

  /** The main duties of a body, each with its tasks, in their order; last the tasks that name none. */
  branches(body: string): DutyBranch[] {
    const loose = this.ofBody(body).filter((task) => this.dutyOf(task)?.body !== body);
    return [
      ...this.dutiesOf(body).map((duty) => ({
        duty,
        tasks: this.ofDuty(duty.id).filter((task) => task.body === body),
      })),
      ...(loose.length > 0 ? [{ duty: undefined, tasks: loose }] : []),
    ];
  }

  /** The branches of a body cut into pages, so that none grows with the list; always at least one page. */
  treePages(body: string, most = TREE_PAGE): TreePage[] {
    const lines = this.branches(body).flatMap(linesOf);
    const pages = Math.max(1, Math.ceil(lines.length / most));
    return Array.from({ length: pages }, (_, index) => {
      const own = Map.groupBy(lines.slice(index * most, (index + 1) * most), ({ duty }) => duty);
      const branches = [...own].map(([duty, members]) => ({
        duty,
        tasks: members.flatMap(({ task }) => task ?? []),
      }));
      return { page: index + 1, pages, branches };
    });
  }

  /** The page of its department's tree on which a main duty begins. */
  pageOf({ id, body }: MainDuty): number {
    const found = this.treePages(body).find(({ branches }) =>
      branches.some(({ duty }) => duty?.id === id),
    );
    return found?.page ?? 1;
  }
}

/** A line of the tree: a task under its duty, or a duty that no task carries out. */
interface Line {
  readonly duty: MainDuty | undefined;
  readonly task: Task | undefined;
}

function linesOf({ duty, tasks }: DutyBranch): Line[] {
  return tasks.length === 0 ? [{ duty, task: undefined }] : tasks.map((task) => ({ duty, task }));
}
