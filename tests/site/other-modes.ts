/** What a page is seen as besides the usual: in large letters on a phone, and on paper. */
import { expect, type Page } from '@playwright/test';
import { overflow, saidAtOnce } from './accessibility.ts';

/** Nothing is smaller in large letters, in pixels. */
const LARGE = 24;

export const DESKTOP = { width: 1280, height: 800 };

/**
 * In large letters on a page as narrow as it is: nothing stands beside it, and no word is smaller than the others. Where there is
 * room, no day and no level ends a line in its middle. It is left as wide as a desk has it, in the letters it came in.
 */
export async function expectFitsLarge(page: Page): Promise<void> {
  // What is made for frames of others has no head, and no choice.
  if (!(await page.evaluate(enlarged, LARGE))) return page.setViewportSize(DESKTOP);
  const narrow = await saidAtOnce(page, { overflow, smaller, broken, letters });
  const levels = narrow.broken.filter(({ className }) => className.split(' ').includes('level'));
  expect({ ...narrow, broken: levels }).toEqual({
    ...{ overflow: 0, smaller: [], broken: [], letters: narrow.letters },
  });
  expect(narrow.letters).toBeGreaterThanOrEqual(LARGE);
  await page.setViewportSize(DESKTOP);
  const wide = await saidAtOnce(page, { overflow, broken, afterAll: asBefore });
  expect(wide).toEqual({ overflow: 0, broken: [], afterAll: wide.afterAll });
  expect(wide.afterAll).toBeLessThan(LARGE);
}

const letters = () => Number.parseFloat(getComputedStyle(document.body).fontSize);

/** Chooses large letters where whoever presses finds the choice, and waits for them. Returns whether there is one. */
async function enlarged(large: number): Promise<boolean> {
  const choice = document.querySelector<HTMLElement>('.elder');
  if (choice === null) return false;
  choice.scrollIntoView();
  const { left, top, width, height } = choice.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  if (there === null || !choice.contains(there))
    throw new Error(`before it is ${there?.outerHTML}`);
  choice.click();
  const size = () => Number.parseFloat(getComputedStyle(document.body).fontSize);
  // Their style comes when it is asked for.
  for (let waited = 0; size() < large && waited < 60_000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return true;
}

/** Goes back to the usual letters. Returns how large they are. */
const asBefore = () => {
  document.querySelector<HTMLElement>('.elder')?.click();
  return Number.parseFloat(getComputedStyle(document.body).fontSize);
};

/** Days and levels that stand on more than one line. */
const broken = () => {
  const words = document.createRange();
  const lines = (one: Element) => {
    words.selectNodeContents(one);
    return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  const all = [...document.querySelectorAll('.level, time')].filter((one) => one.checkVisibility());
  return all
    .filter((one) => lines(one) > 1)
    .map(({ className, outerHTML }) => ({ className, outerHTML }));
};

/** The elements whose own words are smaller than the others, each kind once. */
const smaller = () => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Set<string>();
  while (texts.nextNode()) {
    const { data, parentElement: of } = texts.currentNode as Text;
    if (of === null || data.trim() === '' || !of.checkVisibility()) continue;
    if (of.closest('.visually-hidden, .skip, svg') !== null) continue;
    const found = Number.parseFloat(getComputedStyle(of).fontSize);
    if (found < 23.9) small.add(`${found}px ${of.tagName}.${of.className}: ${data}`);
  }
  return [...small];
};

/** On paper there is nothing to press, and nothing stays folded. */
export async function expectPrints(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    // What is made for frames of others is no paper.
    if (document.querySelector('.site-header') === null) return [];
    const seen = (one: Element) => one.checkVisibility({ contentVisibilityAuto: true });
    const controls = [...document.querySelectorAll('button, input, select')].filter(seen);
    const folded = [...document.querySelectorAll('details:not([open])')].filter(
      (fold) => seen(fold) && ![...fold.children].slice(1).some(seen),
    );
    return [...controls, ...folded].map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
  expect(faults).toEqual([]);
  await page.emulateMedia({ media: null });
}
