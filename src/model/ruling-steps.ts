import type { HotlineCase, Ruling } from '../tables/index.ts';

export type StepName =
  | 'received'
  | 'handled'
  | 'applied'
  | 'consulted'
  | 'decided'
  | 'published'
  | 'effective';

/** One step of the way of a ruling. */
export interface Step {
  readonly name: StepName;
  /** undefined where the step has not been reached, or no table holds its date. */
  readonly date: string | undefined;
  readonly state: 'done' | 'now' | 'ahead';
}

/**
 * The way of a ruling: the matter is handled first, then the ruling is applied for, consulted on, made and published. The
 * steps not reached are among them. Without a hotline case the way begins with the application.
 */
export function stepsOf(
  ruling: Ruling,
  hotlineCase: HotlineCase | undefined,
  today: string,
): Step[] {
  const { status, appliedOn, consultedOn, decidedOn, announcedOn, effective } = ruling;
  const made = decidedOn !== undefined;
  const before: Step[] =
    hotlineCase === undefined
      ? []
      : [
          dated('received', hotlineCase.received, today),
          dated('handled', hotlineCase.handledOn, today),
        ];
  const applied: Step = {
    name: 'applied',
    date: appliedOn,
    state: status === '受理' ? 'now' : 'done',
  };
  // Withdrawn before it was made: it went no further.
  if (!made && status === '撤销') return [...before, applied];
  return [
    ...before,
    applied,
    {
      name: 'consulted',
      date: consultedOn,
      state: made ? 'done' : status === '会商' ? 'now' : 'ahead',
    },
    dated('decided', decidedOn, today),
    { name: 'published', date: announcedOn, state: made ? 'done' : 'ahead' },
    dated('effective', effective, today),
  ];
}

function dated(name: StepName, date: string | undefined, today: string): Step {
  return { name, date, state: date !== undefined && date <= today ? 'done' : 'ahead' };
}
