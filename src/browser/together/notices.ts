/** What is said of districts that did not answer, and where none has the matter. */
import { togetherText as words } from '../../words/together-text.ts';
import { addressesBelow } from '../search/addresses.ts';
import { element, plainButton } from '../search/dom.ts';
import { numberToRing } from '../search/reach.ts';
import type { District } from './district.ts';
import type { DistrictPart } from './joint-search.ts';

/** The search of a district on its own site, with the query. */
export function ownSearch({ base }: Pick<District, 'base'>, query: string): string {
  const { page } = addressesBelow(base);
  return query === '' ? page : `${page}?q=${encodeURIComponent(query)}`;
}

/** A sentence for each district of which nothing, or not all, is among the answers. */
export function silences(parts: readonly DistrictPart[], query: string): HTMLElement[] {
  return parts.flatMap(({ from, answers, silent }) => {
    const says = saidOf(from.name, silent, answers?.whole);
    if (says === undefined) return [];
    const link = element('a', { href: ownSearch(from, query) }, words.search(from.name));
    return [element('p', { class: 'notice', 'data-silent': from.name }, says, link)];
  });
}

function saidOf(
  name: string,
  silent: DistrictPart['silent'],
  whole: boolean | undefined,
): string | undefined {
  if (silent === 'other-format') return words.otherFormat(name);
  if (whole === false) return words.partly(name);
  return silent === undefined ? undefined : words.unreachable(name);
}

/** Said above all cards where every district that answered says that its lists have not the matter. */
export function noneNotice(parts: readonly DistrictPart[]): HTMLElement {
  const names = (answered: boolean) =>
    parts
      .filter(({ answers }) => (answers !== undefined) === answered)
      .map(({ from }) => from.name);
  const [asked, others] = [names(true), names(false)];
  const says = asked.length === 0 ? words.noneOfAll : words.noneOf(asked);
  const isSilent = asked.length > 0 && others.length > 0;
  const numbers = [...new Set(parts.flatMap(({ opened }) => opened?.district.hotline ?? []))];
  return element(
    'div',
    { class: 'notice' },
    element('p', {}, element('strong', {}, says), isSilent && words.notAsked(others)),
    element('p', {}, words.noneNote, ...(numbers.length === 1 ? [numberToRing(numbers[0])] : [])),
  );
}

/** Before so many sites are asked at once, the asker is asked where the matter is. */
export function chooseNotice(count: number, all: () => void): HTMLElement {
  const button = plainButton(words.all(count), all);
  return element('div', { class: 'notice' }, element('p', {}, words.choose(count)), button);
}
