/** Tasks handed to streets for a time, and what becomes of them when it is over. */
import { endsSoon } from '../handoffs/phase.ts';
import type { Handoffs } from '../model/handoffs.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { Handoff } from '../tables/index.ts';
import type { Warning } from './warning.ts';

/** Whether it was found going on after its end, or nobody has looked since; undefined where somebody saw that it stopped. */
type After = 'going-on' | 'unseen';

/** Hand-offs past their end of which it is not known that they stopped. */
export function handoffsPastEnd({ handoffs }: Model): Warning[] {
  return handoffs.inPhase('expired').flatMap((handoff) => {
    const after = afterEnd(handoffs, handoff);
    return after === undefined ? [] : { ...warningOf(handoff), what: after };
  });
}

function afterEnd(handoffs: Handoffs, handoff: Handoff): After | undefined {
  const { end = '' } = handoff;
  const seen = handoffs.inspectionsOf(handoff).filter(({ date }) => date > end);
  const isGoingOn = seen.some(
    ({ verdict, corrected }) => verdict === '到期未停' && corrected === undefined,
  );
  if (isGoingOn) return 'going-on';
  const isRenewed = handoffs
    .others(handoff)
    .some(({ decision, end: until = '' }) => decision === '准入' && until > end);
  return seen.length > 0 || isRenewed ? undefined : 'unseen';
}

/** Hand-offs in force whose end is so near that a renewal would have to be applied for now. */
export function admissionsEndingSoon({ handoffs, today }: Model): Warning[] {
  return handoffs
    .inPhase('in-force')
    .filter((handoff) => endsSoon(handoff, today, settings.policy.admissionEndsSoon))
    .map(warningOf);
}

function warningOf({ id, department, end }: Handoff): Warning {
  const day = end === undefined ? {} : { day: end };
  return { id, rows: [id], records: [id], bodies: [department], ...day };
}
