import type { InstantRecord } from '../../search/instant-format.ts';
import { searchText } from '../../words/search-text.ts';
import { copied } from '../copy.ts';
import { searchAddresses } from './addresses.ts';
import { element, plainButton } from './dom.ts';

/** A number as a link that rings it: the given one, or the hotline of the district. */
export function numberToRing(phone: string = searchAddresses().hotline): HTMLElement {
  return element('a', { href: `tel:${phone}`, class: 'ring' }, phone);
}

/** How to go on from an answer: the number to ring, and the number of the record to say, which can be copied. */
export function reachLine({ id, phone }: InstantRecord): HTMLElement {
  const code = element('code', { class: 'whole' }, id);
  const status = element('span', { 'aria-live': 'polite' });
  const button = plainButton(searchText.copy, async () => {
    status.textContent = await copied(code);
  });
  return element(
    'p',
    { class: 'reach' },
    searchText.ring,
    numberToRing(phone),
    searchText.say,
    code,
    button,
    status,
  );
}
