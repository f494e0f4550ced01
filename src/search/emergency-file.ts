import type { EmergencyEntry } from '../emergencies/format.ts';
import type { Model } from '../model/model.ts';
import { callsOf } from '../words/emergency-calls.ts';

/** Every emergency as the browser needs it: how it is told, what to do first and whom to ring. */
export function emergencyFile(model: Model): readonly EmergencyEntry[] {
  return model.emergencies.all.map((emergency) => {
    const { id, name, first, says, not, lastResort = false } = emergency;
    return { id, name, first, calls: callsOf(emergency), says, not, last: lastResort };
  });
}
