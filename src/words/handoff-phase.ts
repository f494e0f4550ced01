import { type Admission, endsSoon, phaseOf } from '../handoffs/phase.ts';
import { handoffText } from './handoff-text.ts';

/**
 * How an application's phase is shown on a day: its words and the class of its tag. One function for build and browser.
 * `soonDays` before its end, an admission is said to end soon.
 */
export function phaseTag(
  admission: Admission,
  today: string,
  soonDays: number,
): { words: string; tone: string } {
  const phase = phaseOf(admission, today);
  const words = handoffText.phases[phase];
  if (endsSoon(admission, today, soonDays))
    return { words: `${words}，${handoffText.soon}`, tone: 'tag tag-warn' };
  if (phase === 'in-force') return { words, tone: 'tag tag-ok' };
  return { words, tone: phase === 'not-yet' ? 'tag tag-plain' : 'tag tag-off' };
}
