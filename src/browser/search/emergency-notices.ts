import { type EmergencyEntry, type EmergencyFile, unpackEntry } from '../../emergencies/format.ts';
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
  /** Whether that is only what it looks like as long as the nets are not heard too. */
  readonly isDoubtful: boolean;
}

/** Finds the notices of queries. */
export interface NoticeFinder {
  tell(query: string): Told;
  /** Fetches the nets, which few queries need. */
  readonly hearNets: () => Promise<void>;
}

/** Where the files lie. */
export interface NoticeAddresses {
  readonly emergencies: string;
  readonly emergencyNets: string;
}

/** What finds the notice of a query. */
export async function noticesOf(
  file: OwnSigns,
  addresses: NoticeAddresses,
  isCalled: IsCalled,
): Promise<NoticeFinder> {
  let { teller, calls, nets } = await takenIn(file);
  const shown = ({ danger, isDoubtful }: ReturnType<typeof teller.tell>): Told => {
    const general: Notice = { id: ANY, name: emergencyText.heading, calls };
    const notice = danger === ANY ? general : danger;
    const own = notice?.calls.filter(([number]) => isCalled(number)) ?? [];
    return {
      notice: notice && { ...notice, calls: own.length > 0 ? own : calls },
      isDoubtful,
    };
  };
  return {
    tell: (query) => shown(teller.tell(query)),
    hearNets: lazy(async () => {
      let text = await fetchText(addresses.emergencyNets, 'no-cache');
      if (digestOf(text) !== nets) {
        // Of two publications: both files once more, past every store on the way.
        const anew = await fetchJson<OwnSigns>(unstored(addresses.emergencies), 'no-cache');
        ({ teller, calls, nets } = await takenIn(anew));
        text = await fetchText(unstored(addresses.emergencyNets), 'no-cache');
        if (digestOf(text) !== nets) throw new Error('the files are of two publications');
      }
      await breath();
      const file: NetsFile = JSON.parse(text);
      teller.takeInNets(openNets(file));
      await breath();
    }),
  };
}

/** What tells the dangers of a file. */
async function takenIn(file: OwnSigns) {
  const { emergencies, hints, calls, nets } = await told<EmergencyFile>(file);
  // A site of before has none.
  const teller = new DangerTeller(emergencies.map(unpackEntry), hints, nets !== undefined);
  await inSlices(() => teller.takeIn());
  await breath();
  return { teller, calls, nets };
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
