/** Tells which danger is told of: by the phrases of the table and, where none stands, by what the telling sounds like. */
import { askedOf } from './context.ts';
import { type Emergency, EmergencyFinder, type Found, type NotOf } from './finder.ts';
import type { Apart } from './format.ts';
import { DangerHearer, type Hints } from './hint.ts';
import type { Nets } from './net.ts';
import { plain } from './plain.ts';

/** In the place of an emergency, where a telling only sounds like danger. */
export const ANY = 'any';

/** What is told of a telling. */
export interface Danger<Kind> {
  /** The emergency, or that it is some danger; none where it is no danger. */
  readonly danger: Kind | typeof ANY | undefined;
  /** What lies apart without which that is only what it looks like. */
  readonly needs?: Apart;
}

/** Tells the emergency of a telling, or that it is some danger, or that it is none. */
export class DangerTeller<Kind extends Emergency> {
  readonly #finder: EmergencyFinder<Kind>;
  readonly #hints: Hints;
  readonly #byId: ReadonlyMap<string, Kind>;
  readonly #apart: Set<Apart>;
  #hearer: DangerHearer | undefined;

  /** `apart`: what there is apart. */
  constructor(emergencies: readonly Kind[], hints: Hints, apart: readonly Apart[] = []) {
    this.#apart = new Set(apart);
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

  /** Knows from now on too what is none. */
  takeInNot(not: NotOf): void {
    this.#finder.takeInNot(not);
    this.#apart.delete('not');
  }

  /** Tells from now on too one danger from another. */
  takeInKinds(kinds: Hints['kinds']): void {
    this.#ready().takeInKinds(kinds);
    this.#apart.delete('kinds');
  }

  /** Hears by nets too, which came later than the hints; by those that do not know all characters yet, where they know those of a telling. */
  takeInNets(nets: Nets, knows?: (character: string) => boolean): void {
    this.#ready().takeIn(nets, knows);
    this.#apart.delete('nets');
  }

  /** Who asks to whom to turn in a danger may stand in it, though the question sounds like one about rules. */
  tell(telling: string): Danger<Kind> {
    const told = this.#tell(telling, this.#finder.found(telling));
    const left = told.danger === undefined ? askedOf(plain(telling)) : undefined;
    const found = left === undefined ? [] : this.#finder.found(left);
    if (left === undefined || found.length === 0) return told;
    const other = this.#tell(left, found);
    return dangerThat(other.danger, told.needs ?? other.needs);
  }

  #tell(telling: string, [found]: readonly Found<Kind>[]): Danger<Kind> {
    // Words of danger also stand in a school essay or a complaint about a certificate.
    const { isDanger, isDoubtful, kind = '' } = this.#ready().hear(telling, found?.length);
    const danger = found?.emergency ?? this.#byId.get(kind) ?? ANY;
    const needs = this.#needed(found !== undefined, isDoubtful, isDanger);
    return dangerThat(isDanger ? danger : undefined, needs);
  }

  /** What is none may take words of danger away; and only a danger that has none is to be told from another. */
  #needed(isFound: boolean, isDoubtful: boolean, isDanger: boolean): Apart | undefined {
    if (isFound && this.#apart.has('not')) return 'not';
    if (isDoubtful) return 'nets';
    return isDanger && !isFound && this.#apart.has('kinds') ? 'kinds' : undefined;
  }

  #ready(): DangerHearer {
    this.#hearer ??= new DangerHearer(
      this.#hints,
      this.#hints.nets !== undefined || this.#apart.has('nets'),
    );
    return this.#hearer;
  }
}

const dangerThat = <Kind>(danger: Danger<Kind>['danger'], needs?: Apart): Danger<Kind> =>
  needs === undefined ? { danger } : { danger, needs };

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
