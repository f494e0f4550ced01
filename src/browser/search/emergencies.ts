import { EmergencyFinder } from '../../emergencies/finder.ts';
import type { EmergencyEntry } from '../../emergencies/format.ts';
import { emergencyText } from '../../words/emergency-text.ts';
import { element } from './dom.ts';
import { fetchJson, lazy, pause } from './lazy.ts';

type Finder = EmergencyFinder<EmergencyEntry>;

/** The place above the answers where a query that tells a danger to life is answered first. */
export class EmergencyPlace {
  readonly #place: HTMLElement;
  readonly #load: () => Promise<Finder>;
  /** The finder, once it is there: from then on, a notice stands before the answers are made. */
  #finder: Finder | undefined;
  #query = '';

  constructor(place: HTMLElement, address: string) {
    this.#place = place;
    this.#load = lazy(async () => {
      this.#finder = new EmergencyFinder(await fetchJson<EmergencyEntry[]>(address));
      return this.#finder;
    });
  }

  /** Starts loading what tells a danger. */
  warmUp(): void {
    void this.#load().catch(() => {});
  }

  /**
   * Shows what to do first, where the query tells a danger, and nothing where it tells none; done when that is known. Without
   * what tells a danger, the foot of the page names the numbers still.
   */
  async ask(query: string): Promise<void> {
    this.#query = query;
    if (this.#finder === undefined) {
      // The first answer waits for nothing.
      await pause();
      await this.#load().catch(() => undefined);
    }
    if (query !== this.#query) return;
    const [found] = query === '' ? [] : (this.#finder?.find(query) ?? []);
    this.#show(found);
  }

  #show(found: EmergencyEntry | undefined): void {
    const shown = this.#place.querySelector('[data-emergency]')?.getAttribute('data-emergency');
    // Said once: a notice that stays is not read out at every letter.
    if ((shown ?? undefined) === found?.id) return;
    this.#place.replaceChildren(...(found === undefined ? [] : [notice(found)]));
  }
}

function notice({ id, name, first, calls }: EmergencyEntry): HTMLElement {
  return element(
    'div',
    { class: 'emergency', 'data-emergency': id },
    element('p', { class: 'emergency-heading' }, name),
    element('p', {}, first),
    element(
      'p',
      { class: 'calls' },
      calls.map(([number, who]) =>
        element(
          'a',
          { class: 'call', href: `tel:${number}` },
          element('strong', {}, number),
          ` ${who}`,
        ),
      ),
    ),
    element('p', { class: 'muted' }, emergencyText.afterwards),
  );
}
