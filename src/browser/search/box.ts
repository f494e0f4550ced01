/** What a box to search in does with what is typed into it, and with the keyboard, wherever it stands. */
import { queryFull } from '../../words/query-length-text.ts';
import { element } from './dom.ts';
import { isFull, LONGEST_QUERY, queryOf } from './query-length.ts';

/** Long enough that fast typing does not search for every letter, short enough not to be felt. */
const TYPING_MS = 120;

/**
 * Calls back a moment after the last letter, and not while an input method is still at work: pinyin on its way to becoming
 * characters is no query. The answer calls off what is waiting.
 */
export function onTyping(place: HTMLElement, typed: () => void): () => void {
  // Somebody may have typed before this was loaded.
  for (const box of boxesIn(place)) tellWhetherFull(box);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const later = () => {
    cancel();
    timer = setTimeout(typed, TYPING_MS);
  };
  place.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement) tellWhetherFull(event.target);
    if (!(event as InputEvent).isComposing) later();
  });
  // Browsers differ in which comes last, this or the input itself.
  place.addEventListener('compositionend', later);
  return cancel;
}

/** What has been typed into a box, as much of it as is read. */
export const typedInto = (box: HTMLInputElement): string => queryOf(box.value.trim());

/**
 * Whether somebody types into a box, who must not lose what stands there. What a browser has put back into one that nobody is in, its
 * address says too.
 */
export const isBeingTyped = (box: HTMLInputElement): boolean =>
  document.activeElement === box && box.value !== '';

/** Puts a text into a box that was not typed there. */
export function fill(box: HTMLInputElement, text: string): void {
  box.value = queryOf(text);
  tellWhetherFull(box);
}

const boxesIn = (place: HTMLElement): readonly HTMLInputElement[] =>
  place instanceof HTMLInputElement ? [place] : [...place.querySelectorAll('input')];

/** Says under a box that is full that nothing more is read. */
function tellWhetherFull(box: HTMLInputElement): void {
  const row = box.closest('.search-row') ?? box;
  const told = row.parentElement?.querySelector(':scope > [data-full]');
  if (!isFull(box.value)) told?.remove();
  else if (!told)
    row.after(
      element('p', { class: 'muted', role: 'alert', 'data-full': '' }, queryFull(LONGEST_QUERY)),
    );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the arrow keys go from the box through the titles of the results and back; Enter opens the one that has the focus. */
export function walkResults(box: HTMLInputElement, list: HTMLElement): void {
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const stops = [box, ...list.querySelectorAll<HTMLElement>('.result h3 a')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const next = stops[at + (step ?? 0)];
    // In an input method the arrows choose among characters.
    if (step === undefined || at < 0 || next === undefined || event.isComposing) return;
    event.preventDefault();
    next.focus();
  };
  for (const place of [box, list]) place.addEventListener('keydown', walk);
}
