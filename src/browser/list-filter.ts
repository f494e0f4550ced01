import { listFilterText } from '../words/list-filter-text.ts';
import { downloadRows } from './csv-rows.ts';
import { apart, groups, type Shown, showFitting } from './list-filter-show.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** Shows the filter of a page's lists and keeps page, form and address in step. */
export function startListFilter(): void {
  const form = document.querySelector<HTMLFormElement>('.list-filter');
  if (form === null) return;
  const fromAddress = () => {
    const parameters = new URLSearchParams(location.search);
    for (const field of fieldsOf(form)) field.value = parameters.get(field.name) ?? '';
    void show(form);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => toAddress(form));
  form.addEventListener('input', () => void show(form));
  // The fields are empty only after the event has gone by.
  form.addEventListener('reset', () => setTimeout(() => toAddress(form)));
  form.querySelector('[data-csv]')?.addEventListener('click', () => void download(form));
  addEventListener('popstate', fromAddress);
  fromAddress();
}

const fieldsOf = (form: HTMLFormElement): Field[] => [
  ...form.querySelectorAll<Field>('select, input'),
];

function toAddress(form: HTMLFormElement): void {
  const parameters = new URLSearchParams();
  for (const { name, value } of fieldsOf(form)) if (value !== '') parameters.set(name, value);
  const query = parameters.toString();
  history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
  void show(form);
}

const isFiltered = (form: HTMLFormElement): boolean =>
  fieldsOf(form).some(({ value }) => value.trim() !== '');

/** What the page has not got is fetched first; meanwhile something else may have been asked for. */
async function show(form: HTMLFormElement): Promise<void> {
  try {
    if (isFiltered(form)) await Promise.all(lacking(form).map((page) => fetched(page, form)));
  } catch {
    say(form, listFilterText.loadFailed);
    return;
  }
  const words = fieldsOf(form).flatMap(({ type, value }) => (type === 'search' ? [value] : []));
  const asked = fieldsOf(form).flatMap(({ type, value }) => (type === 'search' ? [] : [value]));
  const filtered = isFiltered(form);
  tell(form, filtered, showFitting({ filtered, asked, words }));
}

function tell(form: HTMLFormElement, filtered: boolean, { items, entries }: Shown): void {
  say(form, filtered ? listFilterText.shown(items, entries) : '');
  const button = form.querySelector<HTMLElement>('[data-csv]');
  if (button !== null) button.hidden = !filtered || entries === 0;
}

function say(form: HTMLFormElement, words: string): void {
  const status = form.querySelector('[role="status"]');
  if (status !== null) status.textContent = words;
}

/** The pages of the parts of the list that are asked for: that of a choice which has one, or else all. */
function lacking(form: HTMLFormElement): { address: string; name: string }[] {
  const options = [...form.querySelectorAll<HTMLOptionElement>('option[data-page]')];
  const chosen = options.filter(({ selected }) => selected);
  const more = (form.dataset['more'] ?? '').split(' ').filter((address) => address !== '');
  return [
    ...(chosen.length > 0 ? chosen : options).map(({ dataset, text }) => ({
      address: dataset['page'] ?? '',
      name: text,
    })),
    ...more.map((address) => ({ address, name: '' })),
  ];
}

const coming = new Map<string, Promise<void>>();

/** Brings the groups of another page into this one, each page once; one that could not be had is asked for again. */
function fetched(
  { address, name }: { address: string; name: string },
  form: HTMLFormElement,
): Promise<void> {
  const known = coming.get(address);
  if (known !== undefined) return known;
  // Their places are kept in the order of the list, whichever comes first.
  const place = document.createElement('div');
  apart()?.append(place);
  const made = bring(address, name, place).catch((error: unknown) => {
    coming.delete(address);
    place.remove();
    throw error;
  });
  coming.set(address, made);
  say(form, listFilterText.loading);
  return made;
}

async function bring(address: string, name: string, place: HTMLElement): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const group of groups(page)) {
    // Here they are places to look at, and none to be led to: this page has its own.
    for (const place of group.querySelectorAll('[id]:not([data-of])')) place.removeAttribute('id');
    if (name !== '') {
      const heading = document.createElement('h3');
      heading.textContent = name;
      group.prepend(heading);
    }
    place.append(document.adoptNode(group));
  }
}

/** What is shown, as a file: the rows of the whole one, which is there without a choice. */
async function download(form: HTMLFormElement): Promise<void> {
  const { csv = '', name = '' } = form.querySelector<HTMLElement>('[data-csv]')?.dataset ?? {};
  const shown = [...document.querySelectorAll('[data-of][id]:not([hidden])')];
  try {
    await downloadRows(csv, new Set(shown.map(({ id }) => id)), name);
  } catch {
    say(form, listFilterText.downloadFailed);
  }
}
