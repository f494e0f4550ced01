import type { Apart, EmergencyEntry } from '../../emergencies/format.ts';
import { ANY } from '../../emergencies/teller.ts';
import type { OwnSigns } from '../../search/own-signs.ts';
import { emergencyText } from '../../words/emergency-text.ts';
import { TwoPublications } from './checked-files.ts';
import { type DangerAddresses, DangerFiles } from './danger-files.ts';
import { element } from './dom.ts';
import { fetchJson, unstored } from './lazy.ts';

/** What is said of a query: whom to ring and, where the danger is known, what to do first. */
export type Notice = Pick<EmergencyEntry, 'id' | 'name' | 'calls'> & { readonly first?: string };

/** Whether a number is to be rung, wherever the asker is. */
export type IsCalled = (number: string) => boolean;

/** What is said of a query. */
export interface Told {
  readonly notice: Notice | undefined;
  /** What is to be fetched, without which that is only what it looks like. */
  readonly needs: Apart | undefined;
}

/** Finds the notices of queries. */
export interface NoticeFinder {
  tell(query: string): Told;
  /** Fetches what lies apart, which few queries need: of what hears danger as much as this one does. */
  fetch(part: Apart, query: string): Promise<void>;
}

/** Where the files lie. */
export interface NoticeAddresses extends DangerAddresses {
  readonly emergencies: string;
}

/** What finds the notice of a query. */
export async function noticesOf(
  file: OwnSigns,
  addresses: NoticeAddresses,
  isCalled: IsCalled,
): Promise<NoticeFinder> {
  return new Notices(await DangerFiles.open(file, addresses, false), addresses, isCalled);
}

class Notices implements NoticeFinder {
  #known: DangerFiles;
  readonly #addresses: NoticeAddresses;
  readonly #isCalled: IsCalled;
  #renewing: Promise<void> | undefined;

  constructor(known: DangerFiles, addresses: NoticeAddresses, isCalled: IsCalled) {
    this.#known = known;
    this.#addresses = addresses;
    this.#isCalled = isCalled;
  }

  tell(query: string): Told {
    const { teller, calls } = this.#known;
    const { danger, needs } = teller.tell(query);
    const general: Notice = { id: ANY, name: emergencyText.heading, calls };
    const notice = danger === ANY ? general : danger;
    const own = notice?.calls.filter(([number]) => this.#isCalled(number)) ?? [];
    return { notice: notice && { ...notice, calls: own.length > 0 ? own : calls }, needs };
  }

  async fetch(part: Apart, query: string): Promise<void> {
    const known = this.#known;
    try {
      await known.takeIn(part, query);
    } catch (error) {
      if (!(error instanceof TwoPublications)) throw error;
      // Both files once more, past every store on the way, and what else was fetched when it is needed.
      if (this.#known === known) await this.#renew();
      await this.#known.takeIn(part, query);
    }
  }

  /** Whoever finds out meanwhile waits for the same. */
  #renew(): Promise<void> {
    this.#renewing ??= this.#loadAnew().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #loadAnew(): Promise<void> {
    const file = await fetchJson<OwnSigns>(unstored(this.#addresses.emergencies), 'no-cache');
    this.#known = await DangerFiles.open(file, this.#addresses, true);
  }
}

export function noticeElement({ id, name, first, calls }: Notice): HTMLElement {
  return element(
    'div',
    { class: 'emergency', 'data-emergency': id },
    element('p', { class: 'emergency-heading' }, name),
    first !== undefined && element('p', {}, first),
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
