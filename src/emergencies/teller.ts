/** Tells which danger is told of: by the phrases of the table and, where none stands, by what the telling sounds like. */
import { type Emergency, EmergencyFinder } from './finder.ts';
import { dangerHearer, type Hints, isHarmless } from './hint.ts';

/** In the place of an emergency, where a telling only sounds like danger. */
export const ANY = 'any';

/** Tells the emergency of a telling, or that it is some danger, or that it is none. */
export class DangerTeller<Kind extends Emergency> {
  readonly #finder: EmergencyFinder<Kind>;
  readonly #hints: Hints;
  readonly #byId: ReadonlyMap<string, Kind>;
  #hear: ReturnType<typeof dangerHearer> | undefined;

  constructor(emergencies: readonly Kind[], hints: Hints) {
    this.#finder = new EmergencyFinder(emergencies);
    this.#hints = hints;
    this.#byId = new Map(emergencies.map((emergency) => [emergency.id, emergency]));
  }

  /** Gets ready by one more step, and says whether any is left; whoever asks before that has to wait for the rest. */
  takeIn(): boolean {
    if (this.#finder.takeIn()) return true;
    this.#hear ??= dangerHearer(this.#hints);
    return false;
  }

  tell(telling: string): Kind | typeof ANY | undefined {
    this.#hear ??= dangerHearer(this.#hints);
    const [found] = this.#finder.found(telling);
    const sound = this.#hear(telling);
    // Words of danger in a school essay or a complaint about a certificate.
    if (found !== undefined) return isHarmless(sound, found.length) ? undefined : found.emergency;
    return sound.isDanger ? (this.#byId.get(sound.kind ?? '') ?? ANY) : undefined;
  }
}

/** Hints that are learnt by name, with the ids of those names; of other emergencies nothing can be heard. */
export function hintsFor(
  emergencies: readonly { readonly id: string; readonly name: string }[],
  hints: Hints,
): Hints {
  const kinds = emergencies.flatMap(({ id, name }) => {
    const weights = hints.kinds[name];
    return weights === undefined ? [] : [[id, weights] as const];
  });
  return { ...hints, kinds: Object.fromEntries(kinds) };
}
