import type { EmergencyFile } from '../emergencies/format.ts';
import type { Hints } from '../emergencies/hint.ts';
import { hints } from '../emergencies/weights.ts';
import type { Model } from '../model/model.ts';
import { callsOf, generalCalls } from '../words/emergency-calls.ts';

/** Every emergency as the browser needs it: how it is told, what to do first and whom to ring. */
export function emergencyFile(model: Model): EmergencyFile {
  const emergencies = model.emergencies.all.map((emergency) => {
    const { id, name, first, says, not, lastResort = false } = emergency;
    return { id, name, first, calls: callsOf(emergency), says, not, last: lastResort };
  });
  return { emergencies, hints: hintsFor(model), calls: generalCalls() };
}

/** The hints, with the dangers of the tables in the place of their names; of others the search can say nothing. */
function hintsFor(model: Model): Hints {
  const kinds = model.emergencies.all.flatMap(({ id, name }) => {
    const weights = hints.kinds[name];
    return weights === undefined ? [] : [[id, weights] as const];
  });
  return { ...hints, kinds: Object.fromEntries(kinds) };
}
