import { streetText } from '../words/street-text.ts';
import { downloadRows } from './csv-rows.ts';

const names = ['domain', 'department', 'responsibility'] as const;
type Choice = Record<(typeof names)[number], string>;

/** Shows the filter of a street's duties and keeps page, form and address in step. */
export function startDutyFilter(): void {
  const form = document.querySelector<HTMLFormElement>('.duty-filter');
  if (form === null) return;
  const fromAddress = () => {
    const parameters = new URLSearchParams(location.search);
    for (const name of names) select(form, name).value = parameters.get(name) ?? '';
    show(form);
  };
  form.hidden = false;
  form.addEventListener('change', () => toAddress(form));
  // The fields are empty only after the event has gone by.
  form.addEventListener('reset', () => setTimeout(() => toAddress(form)));
  form.querySelector('[data-csv]')?.addEventListener('click', () => void download(form));
  addEventListener('popstate', fromAddress);
  fromAddress();
}

function select(form: HTMLFormElement, name: string): HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLSelectElement;
}

function toAddress(form: HTMLFormElement): void {
  const parameters = new URLSearchParams();
  for (const name of names)
    if (select(form, name).value !== '') parameters.set(name, select(form, name).value);
  const query = parameters.toString();
  history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
  show(form);
}

/** Hides what was not asked for: duties, then items without duties, then fields without items. */
function show(form: HTMLFormElement): void {
  const choice = Object.fromEntries(
    names.map((name) => [name, select(form, name).value]),
  ) as Choice;
  let [matters, duties] = [0, 0];
  for (const section of document.querySelectorAll<HTMLElement>('section[data-duties]')) {
    const inDomain = choice.domain === '' || choice.domain === section.id;
    for (const item of section.querySelectorAll<HTMLElement>('.street-duties > li')) {
      const rows = [...item.querySelectorAll<HTMLElement>('p[id]')];
      for (const row of rows) row.hidden = !(inDomain && fits(row, choice));
      const shown = rows.filter((row) => !row.hidden).length;
      item.hidden = shown === 0;
      if (shown > 0) matters += 1;
      duties += shown;
    }
    for (const list of section.querySelectorAll<HTMLElement>('.street-duties')) hideWhenEmpty(list);
    section.hidden = section.querySelector('.street-duties > li:not([hidden])') === null;
  }
  const status = form.querySelector('[role="status"]');
  const isFiltered = names.some((name) => choice[name] !== '');
  // Its counts are those of the whole list.
  const fields = document.getElementById('fields');
  if (fields !== null) fields.hidden = isFiltered;
  if (status !== null) status.textContent = isFiltered ? streetText.shown(matters, duties) : '';
  const button = form.querySelector<HTMLElement>('[data-csv]');
  if (button !== null) button.hidden = !isFiltered || duties === 0;
}

/** The duties that are shown, as a file: the rows of the whole one, which is there without a choice. */
async function download(form: HTMLFormElement): Promise<void> {
  const { csv = '', name = '' } = form.querySelector<HTMLElement>('[data-csv]')?.dataset ?? {};
  const shown = [...document.querySelectorAll('.street-duties p[id]:not([hidden])')];
  const status = form.querySelector('[role="status"]');
  try {
    await downloadRows(csv, new Set(shown.map(({ id }) => id)), name);
  } catch {
    if (status !== null) status.textContent = streetText.shownFailed;
  }
}

function fits(row: HTMLElement, { department, responsibility }: Choice): boolean {
  const isMain = row.querySelector('.tag-ok') !== null;
  if (responsibility !== '' && isMain !== (responsibility === 'main')) return false;
  if (department === '') return true;
  return row.querySelector(`.who a[href$="/${CSS.escape(department)}/"]`) !== null;
}

/** A list without visible items goes, and with it the heading that stands before it inside a field. */
function hideWhenEmpty(list: HTMLElement): void {
  list.hidden = list.querySelector(':scope > li:not([hidden])') === null;
  const heading = list.previousElementSibling;
  if (heading instanceof HTMLHeadingElement && heading.matches('h3')) heading.hidden = list.hidden;
}
