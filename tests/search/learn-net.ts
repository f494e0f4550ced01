/** Learns nets that hear tellings of danger: the same lessons teach the same weights, to the last digit. */
import {
  add,
  asLoaded,
  BEGINNING,
  dot,
  EARS,
  END,
  earAt,
  hear,
  type Nets,
  netOf,
  type Places,
  placesFor,
  reader,
  SIZES,
  type Told,
} from '../../src/emergencies/net.ts';

/** A telling, plain, and whether it is danger. */
export interface Taught {
  readonly text: string;
  readonly danger: boolean;
  readonly counts: number;
  /** The set it is of; everyday questions are of none. */
  readonly set: string;
}

/** Characters in fewer lessons have no numbers of their own: few bytes, and heard no worse. */
const LEAST_SEEN = 8;
/** Half as many hear as well on the whole, but less of what is told in a few characters. Numbers begun by which characters are neighbours in all texts of the lists, or to learn which emergency it is beside, helped nothing. */
const ROUNDS = 22;
/**
 * Two nets together hear better than one that learns twice as long, three hardly better than two. One learns without the newest
 * lessons, and misses less; the other learns all of them, and is alarmed less. The shares count for the lessons of a set.
 */
const NETS = [
  { beginning: 0x2545f491, counts: { 十一写: 0.5, 十二写: 1, 十三写: 0.5, 十四写: 0 } },
  { beginning: 0x2545f491, counts: { 十一写: 0.5, 十二写: 1, 十三写: 0.5, 十四写: 1 } },
] as const satisfies readonly { beginning: number; counts: Record<string, number> }[];
/** So many lessons make one step. */
const TOGETHER = 64;
/** How far a step goes, from the round on that is such a share of all: ever less far. */
const FAR = [
  { from: 0, far: 2.6e-3 },
  { from: 0.5, far: 1e-3 },
  { from: 0.75, far: 4e-4 },
  { from: 0.9, far: 1.3e-4 },
] as const;
/**
 * From the round on that is such a share of all, lessons are heard by the weights as they will be loaded, in whole steps: what learnt
 * by finer ones and was put into steps afterwards, erred a seventh oftener.
 */
const IN_STEPS_FROM = 0.77;
/** How much a weight is drawn to nothing at each step, as a share of how far this goes: most of all those of characters, of which many are seldom seen. */
const KEEPS_SMALL = { letters: 6e-3, other: 2e-3 } as const;
/** How quickly what was seen of slopes is forgotten: of where they lead, and of how steep they are (Adam). */
const REMEMBERED = { way: 0.9, steep: 0.999 } as const;
/**
 * A part of the characters, of the senses and of what the ears hear is left out of lessons, each time another; one lesson in four is
 * told whole. Who is in danger says it in other words, and no single one of them may decide.
 */
const LEFT_OUT = { characters: 0.2, senses: 0.3, heard: 0.3 } as const;
const WHOLE = 0.25;

export function learnNets(lessons: readonly Taught[], senses: readonly string[]): Nets {
  const characters = charactersOf(lessons);
  const read = reader(characters, senses);
  const at = placesFor([...characters].length + END + 1, senses.length);
  const readLessons = lessons.map((lesson) => ({ ...lesson, told: read(lesson.text) }));
  const nets = NETS.map(({ beginning, counts }) => {
    const less = new Map<string, number>(Object.entries(counts));
    const own = readLessons
      .map((lesson) => ({ ...lesson, counts: lesson.counts * (less.get(lesson.set) ?? 1) }))
      .filter(({ counts: share }) => share > 0);
    return netOf(learnt(own, at, beginning), at);
  });
  return { characters, nets };
}

/** The weights of one net. */
function learnt(readLessons: readonly Read[], at: Places, beginning: number): Float64Array {
  const chance = chances(beginning);
  const weights = begun(at, chance);
  const step = stepper(weights, at);
  for (let round = 0; round < ROUNDS; round += 1) {
    const areInSteps = round >= IN_STEPS_FROM * ROUNDS;
    const far = FAR.findLast(({ from }) => round >= from * ROUNDS)?.far ?? 0;
    const order = shuffled(readLessons, chance);
    for (let from = 0; from < order.length; from += TOGETHER) {
      const some = order.slice(from, from + TOGETHER);
      const slope = new Float64Array(weights.length);
      const heard = areInSteps ? asLoaded(weights, at) : weights;
      for (const lesson of some) slopeOf(lesson, heard, at, chance, slope);
      step(slope, some.length, far);
    }
  }
  return weights;
}

/** A lesson as nets read it. */
interface Read extends Taught {
  readonly told: Told;
}

/** The characters of which there are enough lessons. */
function charactersOf(lessons: readonly Taught[]): string {
  const seen = new Map<string, number>();
  for (const { text } of lessons)
    for (const character of new Set(text)) seen.set(character, (seen.get(character) ?? 0) + 1);
  const enough = [...seen].flatMap(([character, times]) =>
    times >= LEAST_SEEN ? [character] : [],
  );
  return enough.toSorted().join('');
}

type Chance = () => number;

/** Numbers from 0 to 1 that look like chance and are always the same. */
function chances(beginning: number): Chance {
  let seed = beginning;
  return () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) / 2 ** 32;
  };
}

function shuffled<Value>(values: readonly Value[], chance: Chance): Value[] {
  const mixed = [...values];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    const [one, two] = [mixed[at], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[at], mixed[other]] = [two, one];
  }
  return mixed;
}

/** Weights to begin with: small, each another, so that no two ears listen for the same. */
function begun(at: Places, chance: Chance): Float64Array {
  const weights = new Float64Array(at.end);
  const fill = (from: number, to: number, far: number): void => {
    for (let place = from; place < to; place += 1) {
      let sum = -6;
      for (let time = 0; time < 12; time += 1) sum += chance();
      weights[place] = far * sum;
    }
  };
  fill(at.letters, at.ears, 0.3);
  for (let ear = 0; ear < EARS; ear += 1) {
    const heard = (Math.floor(ear / SIZES.ears) + 1) * SIZES.numbers;
    fill(earAt(at, ear), earAt(at, ear) + heard, 0.3 / Math.sqrt(0.1 * heard));
  }
  fill(at.told, at.heard, 0.1);
  fill(at.heard, at.quiet, Math.sqrt(2 / EARS));
  const said = at.quiet + EARS + SIZES.weighing;
  fill(said, said + SIZES.weighing, Math.sqrt(2 / SIZES.weighing));
  return weights;
}

/** Adds to a slope how the weights would have to change for one lesson, of which a part is left out. */
function slopeOf(
  { told, danger, counts }: Read,
  weights: Float64Array,
  at: Places,
  chance: Chance,
  slope: Float64Array,
): void {
  const { numbers, ears, weighing } = SIZES;
  const part = partOf(told, chance);
  const deaf = new Float64Array(EARS);
  for (let ear = 0; ear < EARS; ear += 1)
    deaf[ear] = chance() < LEFT_OUT.heard ? 0 : 1 / (1 - LEFT_OUT.heard);
  const { rows, heard, where, weighed, likely } = hear(weights, at, part, deaf);
  const wrong = counts * (shareOf(likely) - Number(danger));
  const said = at.quiet + EARS + weighing;
  const back = new Float64Array(weighing);
  slope[said + weighing] = (slope[said + weighing] ?? 0) + wrong;
  add(slope, said, weighed, 0, weighing, wrong);
  for (let one = 0; one < weighing; one += 1)
    back[one] = (weighed[one] ?? 0) > 0 ? wrong * (weights[said + one] ?? 0) : 0;
  add(slope, at.quiet + EARS, back, 0, weighing);
  for (const sense of part.all) add(slope, at.told + sense * weighing, back, 0, weighing);
  const rowsBack = new Float64Array(rows.length);
  for (let ear = 0; ear < EARS; ear += 1) {
    const well = heard[ear] ?? 0;
    if (well === 0) continue;
    const to = at.heard + ear * weighing;
    add(slope, to, back, 0, weighing, well);
    const ownBack = (deaf[ear] ?? 0) * dot(back, 0, weights, to, weighing);
    const length = (Math.floor(ear / ears) + 1) * numbers;
    const row = (where[ear] ?? 0) * numbers;
    const own = earAt(at, ear);
    slope[at.quiet + ear] = (slope[at.quiet + ear] ?? 0) + ownBack;
    add(slope, own, rows, row, length, ownBack);
    add(rowsBack, row, weights, own, length, ownBack);
  }
  part.characters.forEach((character, place) => {
    add(slope, at.letters + character * numbers, rowsBack, place * numbers, numbers);
    for (const sense of part.senses[place] ?? [])
      add(slope, at.senses + sense * numbers, rowsBack, place * numbers, numbers);
  });
}

/** A telling with a part of its characters and senses left out. */
function partOf(told: Told, chance: Chance): Told {
  if (chance() < WHOLE) return told;
  const all = told.all.filter(() => chance() >= LEFT_OUT.senses);
  const stays = told.characters.map(
    (character) => character === BEGINNING || character === END || chance() >= LEFT_OUT.characters,
  );
  const kept = new Set(all);
  return {
    characters: told.characters.filter((_, place) => stays[place]),
    senses: told.senses
      .filter((_, place) => stays[place])
      .map((senses) => senses.filter((sense) => kept.has(sense))),
    all,
  };
}

/** Goes down a slope by steps that are as far for gentle weights as for steep ones. */
function stepper(weights: Float64Array, { senses }: Places) {
  const way = new Float64Array(weights.length);
  const steep = new Float64Array(weights.length);
  let [wayLeft, steepLeft] = [1, 1];
  return (slope: Float64Array, lessons: number, far: number): void => {
    wayLeft *= REMEMBERED.way;
    steepLeft *= REMEMBERED.steep;
    for (let at = 0; at < weights.length; at += 1) {
      const own = (slope[at] ?? 0) / lessons;
      const led = REMEMBERED.way * (way[at] ?? 0) + (1 - REMEMBERED.way) * own;
      const was = REMEMBERED.steep * (steep[at] ?? 0) + (1 - REMEMBERED.steep) * own * own;
      way[at] = led;
      steep[at] = was;
      const weight = weights[at] ?? 0;
      const down = led / (1 - wayLeft) / (Math.sqrt(was / (1 - steepLeft)) + 1e-8);
      const keepsSmall = at < senses ? KEEPS_SMALL.letters : KEEPS_SMALL.other;
      weights[at] = weight - far * (down + keepsSmall * weight);
    }
  };
}

/** e to the power of a number; what `Math.exp` makes of it may differ in its last digits from machine to machine, and steps add that up. */
export function power(of: number): number {
  const halvings = 10;
  const small = Math.max(-700, Math.min(700, of)) / 2 ** halvings;
  let [sum, part] = [1, 1];
  for (let degree = 1; degree <= 12; degree += 1) {
    part *= small / degree;
    sum += part;
  }
  for (let time = 0; time < halvings; time += 1) sum *= sum;
  return sum;
}

/** The share of danger by the logarithm of its odds. */
const shareOf = (likely: number): number => 1 / (1 + power(-likely));
