import { localToday } from '../../dates/local-today.ts';
import { mayReturn } from '../../handoffs/answer.ts';
import { handoffText } from '../../words/handoff-text.ts';
import { longDate } from '../../words/long-date.ts';
import { openDesk } from './desk.ts';
import { readAsked } from './question.ts';

/** Fills in what the address says and what the check found; without either, the form is printed and filled in by hand. */
export async function fillReturnForm(): Promise<void> {
  const form = document.querySelector<HTMLElement>('#return-form');
  if (form === null) return;
  const button = document.querySelector<HTMLButtonElement>('#print');
  button?.addEventListener('click', () => print());
  button?.removeAttribute('hidden');
  const asked = readAsked(location.search);
  if (asked.department === '') return;
  const { desk } = await openDesk(form.dataset);
  const today = localToday();
  const reply = await desk.reply(asked, today);
  // What the street must do is not sent back, whatever an old address says.
  if (reply?.kind !== 'answered' || !mayReturn(reply.answer)) return;
  const fill = (key: string, text: string) => {
    const cell = form.querySelector(`[data-fill="${key}"]`);
    if (cell !== null) cell.textContent = text;
  };
  fill('department', desk.nameOf(reply.department));
  fill('matter', handoffText.form.asSaid(reply.matterName, reply.said));
  fill('street', reply.street === undefined ? '' : desk.nameOf(reply.street));
  fill('checked', [`${reply.explained.verdict}。`, ...reply.explained.sentences].join(''));
  fill('checkedOn', longDate(today));
}
