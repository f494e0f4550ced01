import { byId } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { isWithdrawn } from '../tables/define.ts';
import { type RowIn, tables } from '../tables/index.ts';
import { LAW_AGES } from '../tables/measures/lists.ts';
import type { Counts } from './counts.ts';
import { type Counted, count, countedBy } from './figure.ts';

type Dated = 'boundary-items' | 'street-items' | 'powers' | 'tasks';

/** The records of a list that people go by today. */
function inForce<Name extends Dated>(model: Model, name: Name): readonly RowIn<Name>[] {
  const rows: readonly RowIn<Name>[] = model.tables[name];
  return rows.filter((row) => row.effective <= model.today && !isWithdrawn(tables[name], row));
}

/** The rows that belong to tasks in force, by the bodies of these. */
function ofTasks<Row extends { readonly id: string }>(
  model: Model,
  rows: readonly Row[],
  taskOf: (row: Row) => string,
): Counted {
  const tasksById = byId(inForce(model, 'tasks'));
  const bodyOf = (row: Row) => tasksById.get(taskOf(row))?.body;
  return countedBy(
    rows.filter((row) => bodyOf(row) !== undefined),
    bodyOf,
    count,
  );
}

/** How old a law is, in words: the years from the day it took effect that are whole. */
function ageOf({ effective }: { readonly effective: string }, today: string): string {
  const begun = today.slice(5) < effective.slice(5) ? 1 : 0;
  const years = Number(today.slice(0, 4)) - Number(effective.slice(0, 4)) - begun;
  return LAW_AGES.find(({ below }) => years < below)?.name ?? '';
}

export const listCounts = {
  'boundary-items-standing': (model) =>
    countedBy(inForce(model, 'boundary-items'), ({ domain }) => domain, count),
  'street-items-standing': (model) =>
    countedBy(inForce(model, 'street-items'), ({ domain }) => domain, count),
  'powers-standing': (model) => countedBy(inForce(model, 'powers'), ({ body }) => body, count),
  'tasks-standing': (model) => countedBy(inForce(model, 'tasks'), ({ body }) => body, count),
  'specs-standing': (model) => ofTasks(model, model.tables.specs, ({ task }) => task),
  'task-charts-standing': (model) => ofTasks(model, model.tables.flows, ({ item }) => item),
  'laws-in-force': (model) =>
    countedBy(
      model.laws.all.filter((law) => model.laws.isInForce(law)),
      (law) => ageOf(law, model.today),
      count,
    ),
} satisfies Counts<'lists'>;
