/** The steps of rulings and hotline cases that took longer than the district promises. */
import { countedLate, type Promised, workingDaysLate } from '../dates/deadlines.ts';
import type { HotlineCase, Ruling } from '../tables/index.ts';
import type { StepName } from './ruling-steps.ts';

export interface LateStep {
  readonly name: StepName;
  /** How many working days it was allowed, and by how many it is late. */
  readonly allowed: number;
  readonly late: number;
  /** Whether it has not been taken yet. */
  readonly isOpen: boolean;
  /** Whether the holidays of those days are not announced yet: they are counted by the weekends. */
  readonly isEstimated: boolean;
}

/** One step: from which day it is counted, and on which it was taken. */
interface Span {
  readonly name: StepName;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly allowed: number;
  /** Whether nobody waits for it any more though it was never taken. */
  readonly isOver?: boolean;
}

function lateAmong(spans: readonly Span[], today: string): LateStep[] {
  return spans.flatMap(({ name, from, to, allowed, isOver = false }) => {
    if (from === undefined || (to === undefined && isOver)) return [];
    const { days: late, isEstimated } = countedLate(from, to ?? today, allowed);
    return late === 0 ? [] : [{ name, allowed, late, isOpen: to === undefined, isEstimated }];
  });
}

/** The late steps on the way of a ruling, those of the hotline case it came from first. */
export function lateSteps(
  ruling: Ruling,
  origin: HotlineCase | undefined,
  today: string,
  promised: Promised,
): LateStep[] {
  return lateAmong(spansOf(ruling, origin, promised), today);
}

/** How many working days a step took on the way of a ruling; undefined where it was not taken. */
export function daysTaken(
  ruling: Ruling,
  origin: HotlineCase | undefined,
  step: StepName,
  promised: Promised,
): number | undefined {
  const span = spansOf(ruling, origin, promised).find(({ name }) => name === step);
  return span?.from === undefined || span.to === undefined
    ? undefined
    : workingDaysLate(span.from, span.to, 0);
}

/** The steps that have a promise, those of the hotline case first. */
function spansOf(ruling: Ruling, origin: HotlineCase | undefined, promised: Promised): Span[] {
  const { status, appliedOn, consultedOn, decidedOn, announcedOn } = ruling;
  const isOver = decidedOn !== undefined || status === '撤销';
  return [
    ...(origin === undefined ? [] : [handling(origin, promised)]),
    { name: 'applied', from: origin?.handledOn, to: appliedOn, allowed: promised.applyWithin },
    {
      name: 'consulted',
      from: appliedOn,
      to: consultedOn,
      isOver,
      allowed: promised.consultWithin,
    },
    { name: 'decided', from: consultedOn, to: decidedOn, isOver, allowed: promised.decideWithin },
    // A ruling without a day of announcement is not announced.
    {
      name: 'published',
      from: decidedOn,
      to: announcedOn,
      isOver: true,
      allowed: promised.announceWithin,
    },
  ];
}

/** Whether a hotline case is handled late: the one step it has. */
export function lateHandling(
  origin: HotlineCase | undefined,
  today: string,
  promised: Promised,
): LateStep[] {
  return origin === undefined ? [] : lateAmong([handling(origin, promised)], today);
}

function handling({ received, handledOn }: HotlineCase, { handleWithin }: Promised): Span {
  return { name: 'handled', from: received, to: handledOn, allowed: handleWithin };
}

/** The step that a ruling waits for beyond its time; undefined where it waits in time, or for none. */
export function overdueStep(
  ruling: Ruling,
  today: string,
  promised: Promised,
): LateStep | undefined {
  return lateSteps(ruling, undefined, today, promised).find(({ isOpen }) => isOpen);
}
