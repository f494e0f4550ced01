import { type EmergencyFile, packEntry } from '../emergencies/format.ts';
import { hintsFor } from '../emergencies/teller.ts';
import { hints } from '../emergencies/weights.ts';
import type { Model } from '../model/model.ts';
import { callsOf, generalCalls } from '../words/emergency-calls.ts';
import { type NetsFile, packNets } from './packed-nets.ts';

/** Every emergency as the browser needs it: how it is told, what to do first and whom to ring. `nets` is the digest of what lies apart. */
export function emergencyFile(model: Model, nets: string): EmergencyFile {
  const emergencies = model.emergencies.all.map((emergency) => {
    const { id, name, first, says, not, lastResort = false } = emergency;
    return packEntry({ id, name, first, calls: callsOf(emergency), says, not, last: lastResort });
  });
  const { nets: _, ...own } = hintsFor(emergencies, hints);
  return { emergencies, hints: own, nets, calls: generalCalls() };
}

/** What is fetched where that leaves in doubt whether a query tells danger. */
export function netsFile(): NetsFile {
  const { nets } = hints;
  if (nets === undefined) throw new Error('no nets were learnt');
  return packNets(nets);
}
