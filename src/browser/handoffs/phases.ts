import { localToday } from '../../dates/local-today.ts';
import type { Admission } from '../../handoffs/phase.ts';
import { phaseTag } from '../../words/handoff-phase.ts';

/** Says where each application on the page stands today: a page built last month does not know that one has ended since. */
export function keepPhases(): void {
  const today = localToday();
  for (const tag of document.querySelectorAll<HTMLElement>('[data-decision]')) {
    const { decision, start = '', end, soonDays } = tag.dataset;
    const { words, tone } = phaseTag(
      { decision: decision as Admission['decision'], start, end },
      today,
      Number(soonDays),
    );
    if (tag.textContent === words) continue;
    tag.textContent = words;
    tag.className = tone;
  }
}
