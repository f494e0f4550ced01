import { localToday } from '../dates/local-today.ts';

/** Says at the top of a page that a day has come on which it is not right any more: it was not made anew since. */
export function tellTurns(today = localToday()): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-turns]')) {
    const { turns = '', turned = '' } = note.dataset;
    if (turns > today || note.textContent === turned) continue;
    note.textContent = turned;
    note.className = 'notice';
    document.querySelector('h1')?.after(note);
  }
}
