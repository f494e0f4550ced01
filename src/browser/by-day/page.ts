/** Answers on the page itself what held on a day; the question stands in the address. */
import { byDayText as words } from '../../words/by-day-text.ts';
import { answerFor, type DayAnswer, type DayFile } from './answer.ts';

const NAMES = ['list', 'day', 'record'] as const;

/** Shows the form and answers what the address asks. */
export function startByDay(): void {
  const form = document.querySelector<HTMLFormElement>('[data-by-day]');
  const place = document.getElementById('by-day-answer');
  if (form === null || place === null) return;
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const field = form.elements.namedItem(name);
    const value = asked.get(name);
    if (value !== null && (field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
      field.value = value;
  }
  const { list, day = '', record = '' } = Object.fromEntries(asked);
  if (list !== undefined) void show(place, form.dataset['byDay'] ?? '', { list, day, record });
}

async function show(
  place: HTMLElement,
  before: string,
  { list, day, record }: { list: string; day: string; record: string },
): Promise<void> {
  place.hidden = false;
  place.replaceChildren(...(await told(`${before}${list}.json`, day, record.trim())));
}

async function told(address: string, day: string, record: string): Promise<Node[]> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return paragraphs({ says: words.noDay, links: [] });
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return paragraphs({ says: words.failed, links: [] });
  return paragraphs(answerFor((await response.json()) as DayFile, day, record));
}

function paragraphs({ says, links }: DayAnswer): Node[] {
  const said = document.createElement('p');
  said.textContent = says;
  const list = document.createElement('ul');
  list.append(
    ...links.map(({ href, name }) => {
      const entry = document.createElement('li');
      entry.append(Object.assign(document.createElement('a'), { href, textContent: name }));
      return entry;
    }),
  );
  return links.length > 0 ? [said, list] : [said];
}
