import type { Apart } from '../../emergencies/format.ts';
import type { OwnSigns } from '../../search/own-signs.ts';
import type { IsCalled, Notice, NoticeAddresses, NoticeFinder } from './emergency-notices.ts';
import { fetchJson, inTime, lazy, pause } from './lazy.ts';
import { loadLater } from './load-later.ts';

/** A notice waits no longer for what lies apart: then it stands where the query looks like danger. */
const MOST_WAIT_MS = 4000;

/** The place above the answers where a query that tells a danger to life is answered first. */
export class EmergencyPlace {
  readonly #place: HTMLElement;
  readonly #load: () => Promise<void>;
  /** What finds the notice of a query, once it is there: from then on, most notices stand before the answers are made. */
  #finder: NoticeFinder | undefined;
  #draw: (notice: Notice) => HTMLElement[] = () => [];
  #query = '';

  /** Of the numbers to ring, those that `isCalled` leaves out are not named. */
  constructor(place: HTMLElement, addresses: NoticeAddresses, isCalled: IsCalled = () => true) {
    this.#place = place;
    this.#load = lazy(async () => {
      const [file, { noticeElement, noticesOf }] = await Promise.all([
        fetchJson<OwnSigns>(addresses.emergencies, 'no-cache'),
        loadLater(),
      ]);
      this.#draw = (notice) => [noticeElement(notice)];
      this.#finder = await noticesOf(file, addresses, isCalled);
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
  async ask(query: string, answers: HTMLElement, first: Promise<void>): Promise<void> {
    this.#query = query;
    const isNew = this.#finder === undefined;
    if (isNew) {
      // The first answer waits for nothing.
      await first;
      await pause();
      await this.#load().catch(() => undefined);
    }
    if (query !== this.#query) return;
    const tell = () => (query === '' ? undefined : this.#finder?.tell(query));
    let told = tell();
    const fetched = new Set<Apart>();
    while (told?.needs !== undefined && !fetched.has(told.needs)) {
      fetched.add(told.needs);
      await first;
      const fetching = this.#finder?.fetch(told.needs, query) ?? Promise.resolve();
      await inTime(fetching, MOST_WAIT_MS).catch(() => undefined);
      if (query !== this.#query) return;
      told = tell();
    }
    // Cards that are being read stay where they are: a notice that comes after them lies over the head of the page.
    const isLate = (isNew || fetched.size > 0) && answers.querySelector('.result') !== null;
    this.#place.classList.toggle('late', isLate);
    if (isLate) this.#makeRoomOnTab();
    this.#show(told?.notice);
  }

  /** Who goes through the page by keyboard comes to its head: the notice steps to where it stands otherwise, above the cards. */
  #makeRoomOnTab(): void {
    const place = this.#place;
    addEventListener('keydown', function makeRoom({ key }) {
      if (key !== 'Tab') return;
      removeEventListener('keydown', makeRoom);
      place.classList.remove('late');
    });
  }

  #show(found: Notice | undefined): void {
    const shown = this.#place.querySelector('[data-emergency]')?.getAttribute('data-emergency');
    // Said once: a notice that stays is not read out at every letter.
    if ((shown ?? undefined) === found?.id) return;
    this.#place.replaceChildren(...(found === undefined ? [] : this.#draw(found)));
  }
}
