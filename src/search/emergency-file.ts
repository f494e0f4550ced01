import {
  type EmergencyFile,
  type KindsFile,
  type NotFile,
  packEntry,
  packNot,
} from '../emergencies/format.ts';
import { hintsFor } from '../emergencies/teller.ts';
import { hints } from '../emergencies/weights.ts';
import type { Model } from '../model/model.ts';
import { callsOf, generalCalls } from '../words/emergency-calls.ts';
import { digestOf } from './marks.ts';
import { packLetters, packNets } from './packed-nets.ts';

/** Every emergency as the browser needs it: how it is told, what to do first and whom to ring. `apart`: the digests of what lies apart. */
export function emergencyFile(model: Model, apart: EmergencyFile['apart']): EmergencyFile {
  const emergencies = model.emergencies.all.map((emergency) => {
    const { id, name, first, says, not, lastResort = false } = emergency;
    return packEntry({ id, name, first, calls: callsOf(emergency), says, not, last: lastResort });
  });
  const { nets: _, ...own } = hints;
  return { emergencies, hints: { ...own, kinds: {} }, apart, calls: generalCalls() };
}

/** What is fetched where words of danger stand in a query. */
export function notFile(model: Model): NotFile {
  const none = model.emergencies.all.filter(({ not }) => not.length > 0);
  return packNot(Object.fromEntries(none.map(({ id, not }) => [id, not])));
}

/** What is fetched where a query sounds like danger. */
export const kindsFile = (model: Model): KindsFile => hintsFor(model.emergencies.all, hints).kinds;

/** What is fetched where all that leaves in doubt whether a query tells danger: the nets, and by number the files of their characters. */
export function netsTexts(): { readonly nets: string; readonly letters: readonly string[] } {
  const { nets, senses } = hints;
  if (nets === undefined) throw new Error('no nets were learnt');
  const letters = packLetters(nets, senses).map((file) => JSON.stringify(file));
  const digests = letters.map(digestOf).join('');
  return { nets: JSON.stringify(packNets(nets, senses, digests)), letters };
}
