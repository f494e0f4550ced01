/** The words with which an answer is handed on, fetched with its data when they are asked for. */
import { dispatchText as words } from '../words/dispatch-text.ts';
import { copied } from './copy.ts';

/** What the data of a record says of handing it on: by situation, or in one. */
interface Dispatched {
  readonly dispatch?: string;
}
type Situation = Dispatched & { readonly condition?: string };
interface DispatchedRecord extends Dispatched {
  readonly branches?: readonly Situation[];
  readonly findings?: readonly Situation[];
}

/** The words of one situation of a record, or of every one where it has none of that name. */
export function wordsOf(record: DispatchedRecord, condition: string | undefined): string[] {
  const all: readonly Situation[] = record.branches ?? record.findings ?? [record];
  const own = all.filter((one) => one.condition === condition);
  return [...new Set((own.length > 0 ? own : all).flatMap(({ dispatch }) => dispatch ?? []))];
}

/** A button that shows the words for a situation of the record at an address of the data, and copies them. */
export function dispatchButton(address: string, condition?: string): HTMLElement[] {
  const place = document.createElement('div');
  const line = copyLine(words.button, async (status) => {
    const response = await fetch(address).catch(() => undefined);
    const record = response?.ok ? ((await response.json()) as DispatchedRecord) : {};
    const boxes = wordsOf(record, condition).map((said) => made('p', 'notice', said));
    const [only, ...others] = boxes;
    const each = (box: HTMLElement) => [box, copyLine(words.copy, (own) => copy(box, own))];
    place.replaceChildren(...(others.length > 0 ? boxes.flatMap(each) : boxes));
    status.textContent = only === undefined ? words.failed : '';
    if (only !== undefined && others.length === 0) await copy(only, status);
  });
  return [line, place];
}

/** A button that does something, with a place beside it to say how it went. */
function copyLine(name: string, act: (status: HTMLElement) => Promise<void>): HTMLElement {
  const line = made('p', 'reach', '');
  const status = made('span', 'muted', '');
  status.role = 'status';
  const button = Object.assign(made('button', 'plain', name), { type: 'button' });
  button.addEventListener('click', () => void act(status));
  line.append(button, status);
  return line;
}

/** Without the code that makes cards: the script of every page stays one small file. */
function made(name: string, className: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement(name), { className, textContent });
}

async function copy(box: HTMLElement, status: HTMLElement): Promise<void> {
  status.textContent = await copied(box);
}

/** Gives every answer of the page its button: each of its situations, or the whole where it has none. */
export function startDispatch(): void {
  for (const answer of document.querySelectorAll<HTMLElement>('[data-dispatch]')) {
    const address = answer.dataset['dispatch'] ?? '';
    const branches = answer.querySelectorAll('.branch');
    if (branches.length === 0) answer.append(...dispatchButton(address));
    answer.classList.add('ready');
    for (const branch of branches)
      branch.append(
        ...dispatchButton(address, branch.querySelector('h3')?.textContent ?? undefined),
      );
  }
}
