/** The way through a page by keyboard alone. */
import { expect, type Page } from '@playwright/test';

/** So many stops from the top are really gone to; from there on the browser goes on as it did. */
const GONE_TO = 5;
/** Of a page with more stops than these some are looked at, from its head to its foot. */
const LOOKED_AT = 40;

const STOPS = 'a[href], button, input, select, summary, pre[tabindex]';

/** For whoever goes through pages by keyboard: what the focus goes to is scrolled into sight at once, not after a while. */
export const AT_ONCE = { contextOptions: { reducedMotion: 'reduce' } } as const;

/**
 * The keyboard comes to the stops in the order in which they stand in the document, and whatever it comes to has a ring around it
 * and lies in sight, behind nothing.
 */
export async function expectKeyboardPath(page: Page): Promise<void> {
  const first = await page.evaluate(fromTheTop, [STOPS, GONE_TO] as const);
  for (const _ of first) await page.keyboard.press('Tab');
  // The last key was one that goes on: what is given the focus now is shown as if the keyboard had come to it.
  const found = await page.evaluate(pathSeen, [STOPS, LOOKED_AT] as const);
  expect(found).toEqual({ reached: first, unseen: [], isAtOnce: true });
}

declare global {
  interface Window {
    /** What the focus has come to, one after another. */
    reached: string[];
  }
}

/** Begins at the top of the page, and notes from now on what the focus comes to. Returns the first stops there are. */
function fromTheTop([stops, count]: readonly [string, number]): string[] {
  scrollTo(0, 0);
  getSelection()?.removeAllRanges();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const nameOf = ({ outerHTML }: Element) => outerHTML.slice(0, 100);
  window.reached = [];
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) window.reached.push(nameOf(target));
  });
  return [...document.querySelectorAll<HTMLElement>(stops)]
    .filter((stop) => stop.tabIndex === 0 && stop.checkVisibility())
    .slice(0, count)
    .map(nameOf);
}

function pathSeen([stops, most]: readonly [string, number]) {
  const reached = [...window.reached];
  const all = [...document.querySelectorAll<HTMLElement>(stops)].filter((stop) =>
    stop.checkVisibility({ visibilityProperty: true }),
  );
  const step = Math.ceil(all.length / most);
  const unseen = all
    .filter((_, at) => at % step === 0)
    .flatMap((stop) => {
      stop.focus();
      const name = stop.outerHTML.slice(0, 100);
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      if (outlineStyle !== 'solid' || Number.parseFloat(outlineWidth) < 2)
        return `no ring: ${name}`;
      const [box] = stop.getClientRects();
      if (box === undefined) return `nowhere: ${name}`;
      const there = document.elementFromPoint(
        box.left + Math.min(box.width, innerWidth) / 2,
        box.top + box.height / 2,
      );
      return there !== null && (stop.contains(there) || there.contains(stop))
        ? []
        : `behind ${there?.outerHTML.slice(0, 60)}: ${name}`;
    });
  return { reached, unseen, isAtOnce: matchMedia('(prefers-reduced-motion: reduce)').matches };
}
