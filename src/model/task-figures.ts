import type { Model } from './model.ts';

/** What stands in the list of tasks today: counted, never typed. */
export interface TaskFigures {
  readonly departments: number;
  readonly duties: number;
  readonly tasks: number;
  readonly specs: number;
  readonly charts: number;
  /** What drawing the charts saved: steps, and documents asked for. */
  readonly savedSteps: number;
  readonly savedDocuments: number;
}

/** The figures of every department together, or of one. */
export function taskFigures(
  { tasks, flows, charts }: Pick<Model, 'tasks' | 'flows' | 'charts'>,
  body?: string,
): TaskFigures {
  const bodies = body === undefined ? tasks.departments.map(({ id }) => id) : [body];
  const own = bodies.flatMap((id) => tasks.ofBody(id));
  const drawn = bodies.flatMap((id) => tasks.chartsOf(flows, id));
  const { steps, documents } = charts.total(drawn);
  return {
    departments: bodies.filter((id) => tasks.ofBody(id).length > 0).length,
    duties: bodies.reduce((sum, id) => sum + tasks.dutiesOf(id).length, 0),
    tasks: own.length,
    specs: own.reduce((sum, task) => sum + tasks.specs(task).length, 0),
    charts: drawn.length,
    savedSteps: steps.before - steps.after,
    savedDocuments: documents.before - documents.after,
  };
}
