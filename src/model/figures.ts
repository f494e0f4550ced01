import type { CheckedTables } from '../check/run.ts';
import type { Item } from './items.ts';
import type { Model } from './model.ts';
import { type TaskFigures, taskFigures } from './task-figures.ts';

/** Live figures for pages: counted, never typed. Of the lists what was withdrawn, or is still to come, does not count. */
export interface Figures {
  readonly boundaryItems: number;
  readonly streetItems: number;
  readonly boundaryBatches: number;
  readonly streetBatches: number;
  readonly domains: number;
  readonly departments: number;
  readonly streets: number;
  readonly duties: number;
  readonly branches: number;
  readonly rulings: number;
  readonly rulingCategories: number;
  readonly changes: number;
  readonly handoffs: number;
  readonly handoffsInForce: number;
  /** Applications refused or returned. */
  readonly handoffsDeclined: number;
  readonly inspections: number;
  /** Inspections that found a task not on the list. */
  readonly inspectionsUnlisted: number;
  readonly signposts: number;
  readonly tasks: TaskFigures;
  readonly laws: number;
  /** The day of the newest publication, change or ruling, or on which the newest of them took effect. */
  readonly updatedOn: string;
}

/** The lists whose records take effect on a day. */
const DATED = [
  'boundary-items',
  'street-items',
  'powers',
  'tasks',
  'rulings',
  'list-changes',
] as const;

export function figures(tables: CheckedTables, model: Omit<Model, 'figures'>): Figures {
  const { today, items } = model;
  const begun = items.all.filter((item) => !items.isToCome(item));
  const standing = items.apart(begun).standing;
  const inList = (list: Item['list']) => standing.filter((item) => item.list === list).length;
  const batchesOf = (list: Item['list']) =>
    new Set(begun.flatMap((item) => (item.list === list ? item.batch : []))).size;
  const effective = DATED.flatMap(
    (name): readonly { effective?: string | undefined }[] => tables[name],
  ).flatMap((row) => (row.effective !== undefined && row.effective <= today ? row.effective : []));
  const dates = [
    ...effective,
    ...(['boundary-items', 'street-items', 'powers', 'tasks'] as const).flatMap((name) =>
      tables[name].map(({ published }) => published),
    ),
    ...tables['list-changes'].map((change) => change.publishedOn),
    ...tables.handoffs.map((handoff) => handoff.decidedOn),
    ...tables.inspections.map((inspection) => inspection.corrected ?? inspection.date),
    ...tables.rulings.map((ruling) => ruling.decidedOn ?? ruling.appliedOn),
  ];
  return {
    boundaryItems: inList('boundary-items'),
    streetItems: inList('street-items'),
    boundaryBatches: batchesOf('boundary-items'),
    streetBatches: batchesOf('street-items'),
    domains: tables.domains.length,
    departments: model.bodies.all.filter(
      (body) =>
        (body.kind === '区级部门' || body.kind === '派驻机构') && model.bodies.isOpen(body, today),
    ).length,
    streets: model.bodies.streets.length,
    duties: standing.reduce((total, item) => total + items.dutiesOf(item).length, 0),
    branches: standing.reduce((total, item) => total + items.branches(item).length, 0),
    rulings: tables.rulings.length,
    rulingCategories: new Set(tables.rulings.map((ruling) => ruling.category)).size,
    changes: tables['list-changes'].length,
    handoffs: tables.handoffs.length,
    handoffsInForce: model.handoffs.inPhase('in-force').length,
    handoffsDeclined:
      model.handoffs.inPhase('refused').length + model.handoffs.inPhase('returned').length,
    inspections: tables.inspections.length,
    inspectionsUnlisted: tables.inspections.filter(({ verdict }) => verdict !== '已经准入').length,
    signposts: tables.signposts.length,
    tasks: taskFigures(model),
    laws: tables.laws.length,
    // Before anything was published the site itself is as new as the day on which it is built.
    updatedOn: dates.reduce((latest, date) => (date > latest ? date : latest), '') || today,
  };
}
