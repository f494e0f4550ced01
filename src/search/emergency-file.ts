import { type EmergencyFile, packEntry } from '../emergencies/format.ts';
import { hintsFor } from '../emergencies/teller.ts';
import { hints } from '../emergencies/weights.ts';
import type { Model } from '../model/model.ts';
import { callsOf, generalCalls } from '../words/emergency-calls.ts';

/** Every emergency as the browser needs it: how it is told, what to do first and whom to ring. */
export function emergencyFile(model: Model): EmergencyFile {
  const emergencies = model.emergencies.all.map((emergency) => {
    const { id, name, first, says, not, lastResort = false } = emergency;
    return packEntry({ id, name, first, calls: callsOf(emergency), says, not, last: lastResort });
  });
  return { emergencies, hints: hintsFor(emergencies, hints), calls: generalCalls() };
}
