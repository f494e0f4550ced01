/** Tells which danger is told of: by the phrases of the table and, where none stands, by what the telling sounds like. */
import { askedOf } from './context.ts';
import { type Emergency, EmergencyFinder, type Found } from './finder.ts';
import { DangerHearer, type Hints } from './hint.ts';
import type { Nets } from './net.ts';
import { plain } from './plain.ts';

/** In the place of an emergency, where a telling only sounds like danger. */
export const ANY = 'any';

/** What is told of a telling. */
export interface Danger<Kind> {
  /** The emergency, or that it is some danger; none where it is no danger. */
  readonly danger: Kind | typeof ANY | undefined;
  /** Whether that is only what it looks like as long as no nets are there. */
  readonly isDoubtful: boolean;
}

/** Tells the emergency of a telling, or that it is some danger, or that it is none. */
export class DangerTeller<Kind extends Emergency> {
  readonly #finder: EmergencyFinder<Kind>;
  readonly #hints: Hints;
  readonly #byId: ReadonlyMap<string, Kind>;
  readonly #hasNets: boolean;
  #hearer: DangerHearer | undefined;

  /** `hasNets`: whether there are nets, if only apart. */
  constructor(
    emergencies: readonly Kind[],
    hints: Hints,
    hasNets: boolean = hints.nets !== undefined,
  ) {
    this.#hasNets = hasNets;
    this.#finder = new EmergencyFinder(emergencies);
    this.#hints = hints;
    this.#byId = new Map(emergencies.map((emergency) => [emergency.id, emergency]));
  }

  /** Gets ready by one more step, and says whether any is left; whoever asks before that has to wait for the rest. */
  takeIn(): boolean {
    if (this.#finder.takeIn()) return true;
    this.#ready();
    return false;
  }

  /** Hears by nets too, which came later than the hints. */
  takeInNets(nets: Nets): void {
    this.#ready().takeIn(nets);
  }

  /** Who asks to whom to turn in a danger may stand in it, though the question sounds like one about rules. */
  tell(telling: string): Danger<Kind> {
    const told = this.#tell(telling, this.#finder.found(telling));
    const left = told.danger === undefined ? askedOf(plain(telling)) : undefined;
    const found = left === undefined ? [] : this.#finder.found(left);
    if (left === undefined || found.length === 0) return told;
    const { danger, isDoubtful } = this.#tell(left, found);
    return { danger, isDoubtful: isDoubtful || told.isDoubtful };
  }

  #tell(telling: string, [found]: readonly Found<Kind>[]): Danger<Kind> {
    // Words of danger also stand in a school essay or a complaint about a certificate.
    const { isDanger, isDoubtful, kind = '' } = this.#ready().hear(telling, found?.length);
    const danger = found?.emergency ?? this.#byId.get(kind) ?? ANY;
    return { danger: isDanger ? danger : undefined, isDoubtful };
  }

  #ready(): DangerHearer {
    this.#hearer ??= new DangerHearer(this.#hints, this.#hasNets);
    return this.#hearer;
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
