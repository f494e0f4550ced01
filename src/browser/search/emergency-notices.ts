import { type EmergencyEntry, type EmergencyFile, unpackEntry } from '../../emergencies/format.ts';
import { ANY, DangerTeller } from '../../emergencies/teller.ts';
import { fromOwnSigns, type OwnSigns } from '../../search/own-signs.ts';
import { emergencyText } from '../../words/emergency-text.ts';
import { element } from './dom.ts';
import { breath, inSlices } from './lazy.ts';

/** What is said of a query: whom to ring and, where the danger is known, what to do first. */
export type Notice = Pick<EmergencyEntry, 'id' | 'name' | 'calls'> & { readonly first?: string };

/** Whether a number is to be rung, wherever the asker is. */
export type IsCalled = (number: string) => boolean;

/** What finds the notice of a query. */
export async function noticesOf(
  file: OwnSigns,
  isCalled: IsCalled,
): Promise<(query: string) => Notice | undefined> {
  await breath();
  const text = fromOwnSigns(file);
  await breath();
  const { emergencies, hints, calls }: EmergencyFile = JSON.parse(text);
  await breath();
  const teller = new DangerTeller(emergencies.map(unpackEntry), hints);
  await inSlices(() => teller.takeIn());
  await breath();
  const general: Notice = { id: ANY, name: emergencyText.heading, calls };
  return (query: string): Notice | undefined => {
    const danger = teller.tell(query);
    const notice = danger === ANY ? general : danger;
    const own = notice?.calls.filter(([number]) => isCalled(number)) ?? [];
    return notice && { ...notice, calls: own.length > 0 ? own : calls };
  };
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
