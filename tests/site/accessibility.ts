import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Whoever looks at many pages has axe brought along by each: that takes half as long as to send it to one after another. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: AXE });

/**
 * What axe finds wrong with a page as it stands: the broken rule, and the first element that breaks it. Of long pages axe tells
 * as much as they are long, so no more than this leaves the page. The site has no frames for it to look into.
 */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  const run = rule === undefined ? STANDARDS : [rule];
  const found = await page.evaluate(foundBy, run);
  if (found !== undefined) return found;
  await page.evaluate(AXE);
  return (await page.evaluate(foundBy, run)) ?? [];
}

/** Undefined where axe is not there: it is, where the page has brought it along or was looked at before, in other colours. */
async function foundBy(runOnly: string[]): Promise<string[] | undefined> {
  if (!('axe' in window)) return undefined;
  const found = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

type Theme = 'light' | 'dark';

/** The theme that a page is seen in, where it is not the usual: to be told of the same again it would be drawn anew. */
const seenIn = new WeakMap<Page, Theme>();

async function seeIn(page: Page, colorScheme: Theme): Promise<void> {
  if ((seenIn.get(page) ?? 'light') === colorScheme) return;
  await page.emulateMedia({ colorScheme });
  seenIn.set(page, colorScheme);
}

/** Accessible in the themes, and as narrow as a phone. */
export async function expectAccessible(
  page: Page,
  themes: readonly Theme[] = ['light', 'dark'],
): Promise<void> {
  for (const colorScheme of themes) {
    await seeIn(page, colorScheme);
    // The themes differ in colours alone.
    const found = await violations(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
    expect(found, colorScheme).toEqual([]);
  }
  await expectFits(page);
}

/** As narrow as a phone nothing stands beside the page, and it has one heading that names it. */
export async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  const found = await saidAtOnce(page, {
    overflow,
    headings: () => document.querySelectorAll('h1').length,
    ...{ outOfOrder, partedInHeadings, touching, labelsAlone },
  });
  expect(found).toEqual({
    ...{ overflow: 0, headings: 1 },
    ...{ outOfOrder: [], partedInHeadings: [], touching: [], labelsAlone: [] },
  });
}

/** Functions that know nothing but the page they are run in. */
type Questions = Readonly<Record<string, () => unknown>>;

/**
 * What functions say of a page, all at once: each time it is asked, the question goes through three processes and back, which takes
 * longer than most answers.
 */
export function saidAtOnce<Asked extends Questions>(
  page: Page,
  questions: Asked,
): Promise<{ readonly [Name in keyof Asked]: ReturnType<Asked[Name]> }> {
  const asked = Object.entries(questions).map(([name, ask]) => `${name}: (${ask})()`);
  return page.evaluate(`({ ${asked.join(', ')} })`);
}

/** How far something reaches beyond the page, in pixels. */
export const overflow = (): number =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** The cells that say their label, as they do on a narrow screen, and nothing after it. */
const labelsAlone = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('td[data-label]')]
    .filter(
      (cell) =>
        cell.checkVisibility() &&
        cell.textContent?.trim() === '' &&
        cell.querySelector('svg, img, input') === null &&
        getComputedStyle(cell, '::before').content !== 'none',
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 100));

/** The dates, ids, document numbers and counted numbers of the headings that stand on two lines. */
const partedInHeadings = (): string[] => {
  const wholes =
    /\d{4}年\d{1,2}月(?:\d{1,2}日)?|[a-z]{2}(?:-\d+)+|〔\d{4}〕\d+号|第 ?\d+ ?页|\d+ ?[条项件份]/g;
  const found: string[] = [];
  for (const heading of document.querySelectorAll('h1, h2, h3')) {
    if (!heading.checkVisibility() || heading.closest('.visually-hidden') !== null) continue;
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const letters: { of: Text; at: number }[] = [];
    while (texts.nextNode()) {
      const of = texts.currentNode as Text;
      for (let at = 0; at < of.length; at += 1) letters.push({ of, at });
    }
    const lineOf = ({ of, at }: { of: Text; at: number }) => {
      const range = document.createRange();
      range.setStart(of, at);
      range.setEnd(of, at + 1);
      return range.getBoundingClientRect().bottom;
    };
    const said = letters.map(({ of, at }) => of.data[at]).join('');
    for (const { 0: whole, index } of said.matchAll(wholes)) {
      const [first, last] = [letters[index], letters[index + whole.length - 1]];
      if (first !== undefined && last !== undefined && lineOf(last) - lineOf(first) > 15)
        found.push(`${whole} in ${said}`);
    }
  }
  return found;
};

/** The tags that touch or cover the words or the tag beside them. */
const touching = (): string[] => {
  /** Where the words of what stands beside a tag begin or end. */
  const boxesOf = (node: Node): DOMRect[] => {
    if (node instanceof Element) return [...node.getClientRects()];
    const range = document.createRange();
    const { data } = node as Text;
    range.setStart(node, data.length - data.trimStart().length);
    range.setEnd(node, data.trimEnd().length);
    return [...range.getClientRects()];
  };
  const beside = (tag: Element, side: 'nextSibling' | 'previousSibling'): Node | null => {
    let node = tag[side];
    while (node !== null && (node instanceof Comment || node.textContent?.trim() === ''))
      node = node[side];
    return node;
  };
  return [...document.querySelectorAll<HTMLElement>('.tag')].flatMap((tag) => {
    const [own] = tag.checkVisibility() ? tag.getClientRects() : [];
    if (own === undefined) return [];
    return (['previousSibling', 'nextSibling'] as const).flatMap((side) => {
      const other = beside(tag, side);
      if (other === null) return [];
      const isTouched = boxesOf(other).some(
        ({ left, right, top, bottom, width }) =>
          width > 2 &&
          top < own.bottom - own.height / 3 &&
          bottom > own.top + own.height / 3 &&
          left < own.right + 2 &&
          right > own.left - 2,
      );
      return isTouched ? `${tag.textContent} and ${other.textContent?.slice(0, 20)}` : [];
    });
  });
};

/**
 * What the keyboard or a reader aloud comes to before something that stands above it: the order on a narrow screen, where one thing
 * stands under the other, is the order of the document, and no element asks for another.
 */
const outOfOrder = (): string[] => {
  const stops = 'a[href], button, input, select, summary, [tabindex], h1, h2, h3, h4';
  let lowest = 0;
  return [...document.querySelectorAll<HTMLElement>(stops)].flatMap((stop) => {
    if (stop.tabIndex > 0) return `asks to be before the others: ${stop.outerHTML}`;
    // What stands side by side in a row of a table stands in one place.
    const { bottom, height } = (stop.closest('tr') ?? stop).getBoundingClientRect();
    // What is hidden, or comes into view with the focus alone, stands nowhere.
    if (!stop.checkVisibility() || height < 2 || stop.closest('.skip, .visually-hidden')) return [];
    if (bottom < lowest) return `stands above what comes before it: ${stop.outerHTML}`;
    lowest = stop.matches('main') ? lowest : bottom - height;
    return [];
  });
};

/**
 * What is to be pressed and is too small for a finger, as WCAG 2.2 has it: less than 24 pixels wide or high, not a link within a
 * sentence, and so near to another that a circle of 24 pixels around its middle touches that.
 */
export const tooSmall = (): string[] => {
  const LEAST = 24;
  const boxes = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
  ]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ one, box }) => box.width > 1 && !one.matches('.skip'));
  const isSmall = (box: DOMRect) => box.width < LEAST || box.height < LEAST;
  const isInSentence = (one: HTMLElement) =>
    getComputedStyle(one).display === 'inline' &&
    [...(one.parentElement?.childNodes ?? [])].some(
      (node) => node instanceof Text && node.data.trim() !== '',
    );
  const middle = ({ left, top, width, height }: DOMRect) => ({
    x: left + width / 2,
    y: top + height / 2,
  });
  const isNear = (box: DOMRect, other: DOMRect) => {
    const { x, y } = middle(box);
    const away = Math.hypot(
      Math.max(other.left - x, 0, x - other.right),
      Math.max(other.top - y, 0, y - other.bottom),
    );
    const between = Math.hypot(x - middle(other).x, y - middle(other).y);
    return away < LEAST / 2 || (isSmall(other) && between < LEAST);
  };
  return boxes
    .filter(({ one, box }) => isSmall(box) && !isInSentence(one))
    .filter(({ one, box }) =>
      boxes.some(
        (other) =>
          other.one !== one &&
          !one.contains(other.one) &&
          !other.one.contains(one) &&
          isNear(box, other.box),
      ),
    )
    .map(({ one, box }) => `${box.width}x${box.height}: ${one.outerHTML.slice(0, 100)}`);
};

/** How much of a page moved since it was loaded, as the browser counts it; those that come within `wait` milliseconds too. */
export const movedBy = (page: Page, wait: number): Promise<number> =>
  page.evaluate(
    (within) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number }[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), within);
      }),
    wait,
  );
