/**
 * What a filter hides: entries that do not fit, then items without entries, lists without items, and groups without lists.
 * An entry says in `data-of` of what it is; it is an item itself, or a line in one.
 */

export interface Asked {
  readonly filtered: boolean;
  /** The values that were chosen: an entry or its group has to be of each. */
  readonly asked: readonly string[];
  /** What was typed: an item has to say all of it. */
  readonly words: readonly string[];
}

export interface Shown {
  readonly items: number;
  readonly entries: number;
}

export const groups = (within: ParentNode): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>('[data-group]'),
];

/** Where the parts of a list that stand on pages of their own are shown, as long as something is asked for. */
export const apart = (): HTMLElement | null => document.querySelector('[data-apart]');

export function showFitting(asked: Asked): Shown {
  const shown = groups(document).map((group) => showIn(group, asked));
  const found = apart();
  if (found !== null) found.hidden = !asked.filtered;
  // Its counts are those of the whole list.
  for (const whole of document.querySelectorAll<HTMLElement>('[data-unfiltered]'))
    whole.hidden = asked.filtered;
  return {
    items: sum(shown.map(({ items }) => items)),
    entries: sum(shown.map(({ entries }) => entries)),
  };
}

function showIn(group: HTMLElement, { filtered, asked, words }: Asked): Shown {
  const ofGroup = tokens(group.dataset['group']);
  const wanted = asked.filter((value) => value !== '' && !ofGroup.includes(value));
  const typed = words.flatMap((value) => value.toLowerCase().split(/\s+/)).filter(Boolean);
  const all = [...group.querySelectorAll<HTMLElement>('li')];
  const items = all.filter((item) => entriesOf(item).length > 0);
  let entries = 0;
  for (const item of items) {
    const text = (item.textContent ?? '').toLowerCase();
    const isSaid = typed.every((word) => text.includes(word));
    for (const entry of entriesOf(item)) {
      const own = tokens(entry.dataset['of']);
      entry.hidden = !(isSaid && wanted.every((value) => own.includes(value)));
      if (!entry.hidden) entries += 1;
    }
    item.hidden = entriesOf(item).every(({ hidden }) => hidden);
  }
  for (const list of group.querySelectorAll<HTMLElement>('ul')) hideWhenEmpty(list, group);
  group.hidden = items.every(({ hidden }) => hidden);
  if (group instanceof HTMLDetailsElement) unfold(group, filtered && !group.hidden);
  return { items: items.filter(({ hidden }) => !hidden).length, entries };
}

function entriesOf(item: HTMLElement): HTMLElement[] {
  if (item.dataset['of'] !== undefined) return [item];
  return [...item.querySelectorAll<HTMLElement>('[data-of]')];
}

const tokens = (told = ''): string[] => told.split(' ');
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What was found lies open; afterwards a group is as it was before. */
function unfold(group: HTMLDetailsElement, isFound: boolean): void {
  if (isFound) {
    group.dataset['was'] ??= group.open ? 'open' : 'folded';
    group.open = true;
  } else if (group.dataset['was'] !== undefined) {
    group.open = group.dataset['was'] === 'open';
    delete group.dataset['was'];
  }
}

/** A list without visible items goes, and with it the section or the heading that is there for it alone. */
function hideWhenEmpty(list: HTMLElement, group: HTMLElement): void {
  const items = [...list.children].filter((child) => child instanceof HTMLElement);
  if (!items.some((item) => entriesOf(item).length > 0)) return;
  list.hidden = items.every(({ hidden }) => hidden);
  const { parentElement: around, previousElementSibling: before } = list;
  if (around !== null && around !== group) around.hidden = list.hidden;
  else if (before instanceof HTMLElement && before.matches('h3')) before.hidden = list.hidden;
}
