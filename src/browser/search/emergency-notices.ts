import {
  type Apart,
  type EmergencyEntry,
  type EmergencyFile,
  type KindsFile,
  type NotFile,
  unpackEntry,
  unpackNot,
} from '../../emergencies/format.ts';
import { ANY, DangerTeller } from '../../emergencies/teller.ts';
import { digestOf } from '../../search/marks.ts';
import { fromOwnSigns, type OwnSigns } from '../../search/own-signs.ts';
import { type NetsFile, openNets } from '../../search/packed-nets.ts';
import { emergencyText } from '../../words/emergency-text.ts';
import { element } from './dom.ts';
import { breath, fetchJson, fetchText, inSlices, lazy, unstored } from './lazy.ts';

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
  /** Fetches what lies apart, which few queries need. */
  fetch(part: Apart): Promise<void>;
}

/** Where the files lie. */
export interface NoticeAddresses {
  readonly emergencies: string;
  readonly emergencyParts: string;
}

/** What finds the notice of a query. */
export async function noticesOf(
  file: OwnSigns,
  addresses: NoticeAddresses,
  isCalled: IsCalled,
): Promise<NoticeFinder> {
  return new Notices(await takenIn(file), addresses, isCalled);
}

class Notices implements NoticeFinder {
  #known: Known;
  readonly #addresses: NoticeAddresses;
  readonly #isCalled: IsCalled;
  /** What has been fetched for what is known. */
  readonly #fetching = new Map<Apart, () => Promise<void>>();

  constructor(known: Known, addresses: NoticeAddresses, isCalled: IsCalled) {
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

  fetch(part: Apart): Promise<void> {
    const fetching = this.#fetching.get(part) ?? lazy(() => this.#fetch(part));
    this.#fetching.set(part, fetching);
    return fetching();
  }

  async #fetch(part: Apart): Promise<void> {
    const address = `${this.#addresses.emergencyParts}${part}.json`;
    let text = await fetchText(address, 'no-cache');
    if (digestOf(text) !== this.#known.apart[part]) {
      // Of two publications: both files once more, past every store on the way, and what else was fetched when it is needed.
      const anew = await fetchJson<OwnSigns>(unstored(this.#addresses.emergencies), 'no-cache');
      this.#known = await takenIn(anew);
      for (const other of this.#fetching.keys()) if (other !== part) this.#fetching.delete(other);
      text = await fetchText(unstored(address), 'no-cache');
      if (digestOf(text) !== this.#known.apart[part])
        throw new Error('the files are of two publications');
    }
    const { teller } = this.#known;
    await breath();
    await TAKEN_IN[part](teller, JSON.parse(text));
    await breath();
  }
}

/** What tells the dangers of a file, and what belongs to it. */
interface Known {
  readonly teller: Teller;
  readonly calls: EmergencyFile['calls'];
  readonly apart: EmergencyFile['apart'];
}

/** How each part that lies apart is taken in. */
const TAKEN_IN = {
  not: async (teller: Teller, file: OwnSigns) =>
    teller.takeInNot(unpackNot(await told<NotFile>(file))),
  kinds: async (teller: Teller, file: OwnSigns) => teller.takeInKinds(await told<KindsFile>(file)),
  nets: async (teller: Teller, file: NetsFile) => teller.takeInNets(openNets(file)),
} as const;

type Teller = DangerTeller<EmergencyEntry>;

async function takenIn(file: OwnSigns): Promise<Known> {
  const { emergencies, hints, calls, apart } = await told<EmergencyFile>(file);
  const teller = new DangerTeller(emergencies.map(unpackEntry), hints, ['not', 'kinds', 'nets']);
  await inSlices(() => teller.takeIn());
  await breath();
  return { teller, calls, apart };
}

/** What a file in signs of its own holds. */
async function told<File>(file: OwnSigns): Promise<File> {
  await breath();
  const text = fromOwnSigns(file);
  await breath();
  const read: File = JSON.parse(text);
  await breath();
  return read;
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
