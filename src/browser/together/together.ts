/** The search over several districts as one file: it brings no data along, and asks no site before somebody asks it. */
import { TogetherPage } from './page.ts';

const find = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`${selector} is missing from the page`);
  return found;
};
const all = <Found extends Element>(selector: string) => [
  ...document.querySelectorAll<Found>(selector),
];

const place = find('#together', HTMLElement);
const links = all<HTMLAnchorElement>('[data-base-of]');
new TogetherPage(
  {
    input: find('#together-query', HTMLInputElement),
    place,
    list: find('#search-results', HTMLElement),
    status: find('#search-status', HTMLElement),
    emergency: find('#search-emergency', HTMLElement),
    boxes: all<HTMLInputElement>('[name="in"]'),
    links,
  },
  links.map(({ dataset: { baseOf: base = '', name = '' } }) => ({
    name,
    base: new URL(base, location.href).href,
  })),
  place.dataset['where'] ?? '',
).start();
