/** Finds the emergencies of which a telling speaks; the same for the check of the tables and for the browser. */
import { isAftermath, isVoid } from './context.ts';
import { matches, partsOf, type Spot } from './phrase.ts';
import { GONE, plain } from './plain.ts';
import { Vocabulary } from './vocabulary.ts';

/** What is looked for. */
export interface Emergency {
  readonly id: string;
  readonly says: readonly string[];
  /** What holds such words and is none: taken out of a telling before it is looked at. */
  readonly not: readonly string[];
  /** Whether it is meant only where no other is. */
  readonly last: boolean;
}

/** By the id of an emergency what is none, in the order in which it is taken out. */
export type NotOf = Readonly<Record<string, readonly string[]>>;

/** An emergency of which a telling speaks. */
export interface Found<Kind> {
  readonly emergency: Kind;
  /** So many characters of the telling do. */
  readonly length: number;
}

/** A phrase, each part as the numbers of its words. */
type Parts = readonly (readonly number[])[];
type Spots = ReadonlyMap<number, readonly Spot[]>;

/** One emergency with its phrases. */
interface Entry<Kind> {
  readonly emergency: Kind;
  readonly says: readonly Parts[];
  not: readonly Parts[];
}

export class EmergencyFinder<Kind extends Emergency> {
  readonly #vocabulary = new Vocabulary();
  readonly #emergencies: readonly Kind[];
  /** Of those emergencies that have been taken in. */
  readonly #entries: Entry<Kind>[] = [];

  constructor(emergencies: readonly Kind[]) {
    this.#emergencies = emergencies;
  }

  /** Takes in the phrases of one more emergency, and says whether any is left; whoever asks before that has to wait for the rest. */
  takeIn(): boolean {
    const emergency = this.#emergencies[this.#entries.length];
    if (emergency === undefined) return false;
    this.#entries.push({
      emergency,
      says: emergency.says.map((phrase) => this.#parts(phrase)),
      not: emergency.not.map((phrase) => this.#parts(phrase)),
    });
    return this.#entries.length < this.#emergencies.length;
  }

  /** Knows from now on what is none of an emergency, which did not say so itself. */
  takeInNot(not: NotOf): void {
    while (this.takeIn());
    for (const entry of this.#entries)
      entry.not = (not[entry.emergency.id] ?? []).map((phrase) => this.#parts(phrase));
  }

  #parts(phrase: string): Parts {
    return partsOf(phrase).map((words) => words.map((word) => this.#vocabulary.add(word)));
  }

  /** The emergencies of a telling, what it speaks of most before the others. */
  find(telling: string): Kind[] {
    return this.found(telling).map(({ emergency }) => emergency);
  }

  /** The same, with how much of the telling speaks of each. */
  found(telling: string): Found<Kind>[] {
    while (this.takeIn());
    const text = plain(telling);
    if (isAftermath(text)) return [];
    const spots = this.#vocabulary.spots(text);
    return this.#entries
      .flatMap((entry): Found<Kind>[] => {
        const length = lengthOf(entry, text, spots);
        return length === 0 ? [] : [{ emergency: entry.emergency, length }];
      })
      .sort(
        (left, right) =>
          Number(left.emergency.last) - Number(right.emergency.last) || right.length - left.length,
      );
  }
}

/** The length of the longest phrase that stands in a text and is not taken back there; 0 where none does. */
function lengthOf<Kind>({ says, not }: Entry<Kind>, text: string, spots: Spots): number {
  const candidates = says.filter((parts) => mayStand(parts, spots));
  if (candidates.length === 0) return 0;
  const left = without(not, text, spots);
  let longest = 0;
  for (const parts of candidates) {
    for (const found of matches(parts.length, spotsIn(parts, left, spots))) {
      const [start, end] = [found[0]?.start ?? 0, found.at(-1)?.end ?? 0];
      if (end - start <= longest || left.slice(start, end).includes(GONE)) continue;
      if (!isVoid(left.slice(0, start))) longest = end - start;
    }
  }
  return longest;
}

/** The text with what is no emergency taken out: gone characters keep their places. */
function without(phrases: readonly Parts[], text: string, spots: Spots): string {
  let left = text;
  for (const parts of phrases) {
    if (!mayStand(parts, spots)) continue;
    for (const found of matches(parts.length, spotsIn(parts, left, spots))) {
      const [start, end] = [found[0]?.start ?? 0, found.at(-1)?.end ?? 0];
      if (left.slice(start, end).includes(GONE)) continue;
      for (const spot of found) left = blank(left, spot);
    }
  }
  return left;
}

function blank(text: string, { start, end }: Spot): string {
  return text.slice(0, start) + GONE.repeat(end - start) + text.slice(end);
}

function mayStand(parts: Parts, spots: Spots): boolean {
  return parts.every((words) => words.some((word) => spots.has(word)));
}

/** Where the words of each part stand in what is left of a text. */
function spotsIn(parts: Parts, left: string, spots: Spots): (part: number) => Spot[] {
  const byPart = parts.map((words) =>
    words
      .flatMap((word) => spots.get(word) ?? [])
      .filter(({ start, end }) => !left.slice(start, end).includes(GONE))
      .sort((one, other) => one.start - other.start),
  );
  return (part) => byPart[part] ?? [];
}
