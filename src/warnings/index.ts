/** Every kind of warning with its level and its query, those that must not wait first. */
import { askedOnceEach } from '../model/asked.ts';
import type { Model } from '../model/model.ts';
import type { MeasureIn } from '../tables/measures.ts';
import { dutiesWithoutBasis, powersOnEndedBasis } from './basis.ts';
import { campaignMeasuresPastDay, casesPastDay, rulingsPastDay } from './deadlines.ts';
import { repeatedDisputes } from './disputes.ts';
import { admissionsEndingSoon, handoffsPastEnd } from './handoffs.ts';
import { tasksUnheld } from './tasks.ts';
import type { Level, Query, Warning } from './warning.ts';

/** A kind is declared by its measure, which says what is looked for. */
export type WarningKind =
  MeasureIn<'warnings'> extends infer Id
    ? Id extends `warning-${infer Kind}`
      ? Kind
      : never
    : never;

const kinds = {
  'powers-ended-basis': { level: 'red', find: powersOnEndedBasis },
  'tasks-unheld': { level: 'red', find: tasksUnheld },
  'handoffs-past-end': { level: 'red', find: handoffsPastEnd },
  'duties-without-basis': { level: 'yellow', find: dutiesWithoutBasis },
  'rulings-past-day': { level: 'yellow', find: rulingsPastDay },
  'cases-past-day': { level: 'yellow', find: casesPastDay },
  'campaign-measures-past-day': { level: 'yellow', find: campaignMeasuresPastDay },
  'repeated-disputes': { level: 'yellow', find: repeatedDisputes },
  'admissions-ending-soon': { level: 'blue', find: admissionsEndingSoon },
} as const satisfies Readonly<Record<WarningKind, { level: Level; find: Query }>>;

export const WARNING_KINDS = Object.keys(kinds) as WarningKind[];

export const levelOf = (kind: WarningKind): Level => kinds[kind].level;

/** The measure that counts a kind. */
export const measureOf = (kind: WarningKind): `warning-${WarningKind}` => `warning-${kind}`;

/** The warnings of a kind as things stand on the day of the model. */
export const warningsOf = askedOnceEach(
  'warnings',
  (model, kind: WarningKind): readonly Warning[] => kinds[kind].find(model),
);

/** The warnings on which a body has to act, kind by kind; kinds without any are left out. */
export function warningsFor(
  model: Model,
  body: string,
): { readonly kind: WarningKind; readonly warnings: readonly Warning[] }[] {
  return WARNING_KINDS.map((kind) => ({
    kind,
    warnings: warningsOf(model, kind).filter(({ bodies }) => bodies.includes(body)),
  })).filter(({ warnings }) => warnings.length > 0);
}
