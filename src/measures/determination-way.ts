/** The way from disputes to changed lists, step by step, put together from published figures. */
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import { tables } from '../tables/index.ts';
import type { MeasureIn } from '../tables/measures.ts';
import { STEP_COLUMN } from './determinations.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './measures.ts';

export const WAY = [
  'received',
  'handled',
  'applied',
  'consulted',
  'decided',
  'published',
  'changed',
] as const;
export type WayStep = (typeof WAY)[number];

type Id = MeasureIn<'determinations'>;

export interface WayRow {
  readonly step: WayStep;
  /** How many came this far: of hotline cases, and of what bodies brought up themselves. */
  readonly counts: readonly [number, number];
  /** How many working days the step took, how many are promised, and how many took longer; undefined for a step without a promise. */
  readonly pace?: {
    readonly measure: Id;
    readonly days: Figure;
    readonly allowed: number;
    readonly late: number;
  };
}

const { handleWithin, applyWithin, consultWithin, decideWithin, announceWithin } = settings.policy;

/** Of the steps with a promise: the figure of the days they took, and the promise. */
const PACE = {
  handled: { days: 'determination-days-to-handle', allowed: handleWithin },
  applied: { days: 'determination-days-to-apply', allowed: applyWithin },
  consulted: { days: 'determination-days-to-consult', allowed: consultWithin },
  decided: { days: 'determination-days-to-decide', allowed: decideWithin },
  published: { days: 'determination-days-to-announce', allowed: announceWithin },
} as const satisfies Partial<Record<WayStep, { days: Id; allowed: number }>>;

/** The steps in their order. */
export function wayOf(model: Model): WayRow[] {
  const steps = (key: string): [number, number] => {
    const rulings = figureOf(model, 'determination-steps', key).rows;
    const own = rulings.filter((id) => model.rulings.get(id).case !== undefined).length;
    return [own, rulings.length - own];
  };
  const cases = (id: Id): [number, number] => [figureOf(model, id).value ?? 0, 0];
  return WAY.map((step) => {
    switch (step) {
      case 'received':
        return { step, counts: cases('determination-disputed') };
      case 'handled':
        return { step, counts: cases('determination-disputed-handled'), pace: paceOf(model, step) };
      case 'changed':
        return { step, counts: steps(tables['list-changes'].title) };
      default:
        return { step, counts: steps(STEP_COLUMN[step]), pace: paceOf(model, step) };
    }
  });
}

function paceOf(model: Model, step: keyof typeof PACE): NonNullable<WayRow['pace']> {
  const { days, allowed } = PACE[step];
  const late = figureOf(model, 'determination-late', STEP_COLUMN[step]).value ?? 0;
  return { measure: days, days: figureOf(model, days), allowed, late };
}
