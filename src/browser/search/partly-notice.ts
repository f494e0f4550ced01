import { searchText } from '../../words/search-text.ts';
import { element, plainButton } from './dom.ts';
import { numberToRing } from './reach.ts';

/** Said where something of the search cannot be had: that there may be more, and how to go on. */
export function partlyNotice(says: string, again: () => void): HTMLElement {
  const button = plainButton(searchText.again, again);
  return element('div', { class: 'notice' }, element('p', {}, says, numberToRing(), '。'), button);
}
