/**
 * Hears a telling in the order of its characters: each stands for a row of numbers, to which the senses of the word it is in add theirs;
 * ears listen for one, two and three neighbours at a time, each as far as it hears best anywhere in the telling; and what they hear
 * together speaks for danger or against it. What a table adds up, character by character, this weighs together.
 */
import { inSteps, type Steps, stepsOf, weightsIn } from './steps.ts';

/** Nets that learnt the same from other beginnings, as they are loaded: together they hear better than any one of them. */
export interface Nets {
  /** The characters that have numbers of their own: in their order, after those of any other, of the beginning and of the end. */
  readonly characters: string;
  readonly nets: readonly Net[];
}

/** What one of them learnt. */
export interface Net {
  /** The numbers of every character. */
  readonly letters: Steps;
  /** What each sense adds to the numbers of the characters of its words. */
  readonly senses: Steps;
  /** What each ear listens for, those of one character first. */
  readonly ears: Steps;
  /** What every ear says to every one of those that weigh, and every sense of the telling. */
  readonly heard: Steps;
  readonly told: Steps;
  /** From where on ears hear and those that weigh speak, how much these say, and what is said where they are silent. */
  readonly quiet: readonly number[];
}

/**
 * So many numbers has a character, so many ears listen for each count of neighbours, and so many weigh what they hear. With two thirds
 * of the numbers or no ears for three neighbours it hears less; a third more numbers are 9 kB and hear no more, nor do ears for four.
 */
export const SIZES = { numbers: 24, ears: 64, most: 3, weighing: 32 } as const;
/** Numbers of characters that have none of their own, of the beginning and of the end. */
export const OTHER = 0;
export const BEGINNING = 1;
export const END = 2;
const FIRST = 3;

/** All the ears. */
export const EARS = SIZES.ears * SIZES.most;

/** Where in a row of all weights each kind begins: the same when it is learnt and when it is asked. */
export interface Places {
  readonly letters: number;
  readonly senses: number;
  readonly ears: number;
  readonly told: number;
  readonly heard: number;
  readonly quiet: number;
  readonly end: number;
}

/** So many are the weights of the ears: each has one for every number of every neighbour it listens to. */
const EAR_WEIGHTS = (SIZES.ears * SIZES.numbers * SIZES.most * (SIZES.most + 1)) / 2;

export function placesFor(characters: number, senses: number): Places {
  const letters = 0;
  const sense = letters + characters * SIZES.numbers;
  const ears = sense + senses * SIZES.numbers;
  const told = ears + EAR_WEIGHTS;
  const heard = told + senses * SIZES.weighing;
  const quiet = heard + EARS * SIZES.weighing;
  return {
    letters,
    senses: sense,
    ears,
    told,
    heard,
    quiet,
    end: quiet + EARS + 2 * SIZES.weighing + 1,
  };
}

/** The characters of a telling by number, with the senses that each stands in, and the senses of the whole. */
export interface Told {
  readonly characters: readonly number[];
  /** By character. */
  readonly senses: readonly (readonly number[])[];
  readonly all: readonly number[];
}

/** Reads tellings: `senses` holds by number the words of one sense, a blank between them. */
export function reader(characters: string, senses: readonly string[]): (text: string) => Told {
  const numbers = new Map([...characters].map((character, at) => [character, FIRST + at]));
  const words = senses.map((sense) => sense.split(' '));
  return (text) => {
    const at: number[][] = Array.from({ length: text.length + 2 }, () => []);
    const all = words.flatMap((sense, number) => {
      const stand = new Set(sense.flatMap((word) => placesOf(word, text)));
      for (const place of stand) at[place + 1]?.push(number);
      return stand.size > 0 ? [number] : [];
    });
    const own = Array.from(text, (character) => numbers.get(character) ?? OTHER);
    return { characters: [BEGINNING, ...own, END], senses: at, all };
  };
}

/** The places of all the characters of a word wherever it stands in a text. */
function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    for (let place = at; place < at + word.length; place += 1) places.push(place);
  return places;
}

/** What is heard of a telling, step by step: it is kept to learn from. */
export interface Hearing {
  /** The numbers of its characters, one row after another, and nothing behind them. */
  readonly rows: Float64Array;
  /** By ear, how well it hears, and at which character it does. */
  readonly heard: Float64Array;
  readonly where: Int32Array;
  /** What those that weigh say. */
  readonly weighed: Float64Array;
  /** How likely it is danger, as the logarithm of the odds. */
  readonly likely: number;
}

/** Hears a telling by a row of weights. `deaf`: by ear, how much of what it hears counts. */
export function hear(
  weights: Float64Array,
  at: Places,
  { characters, senses, all }: Told,
  deaf?: Float64Array,
): Hearing {
  const { numbers, ears, most, weighing } = SIZES;
  const rows = new Float64Array((characters.length + most) * numbers);
  characters.forEach((character, place) => {
    add(rows, place * numbers, weights, at.letters + character * numbers, numbers);
    for (const sense of senses[place] ?? [])
      add(rows, place * numbers, weights, at.senses + sense * numbers, numbers);
  });
  const heard = new Float64Array(EARS);
  const where = new Int32Array(EARS);
  for (let ear = 0; ear < EARS; ear += 1) {
    if (deaf?.[ear] === 0) continue;
    const neighbours = Math.floor(ear / ears) + 1;
    const own = earAt(at, ear);
    let best = 0;
    for (let place = 0; place + neighbours <= characters.length || place === 0; place += 1) {
      const well =
        (weights[at.quiet + ear] ?? 0) +
        dot(rows, place * numbers, weights, own, neighbours * numbers);
      if (well <= best) continue;
      best = well;
      where[ear] = place;
    }
    heard[ear] = best * (deaf?.[ear] ?? 1);
  }
  const weighed = weights.slice(at.quiet + EARS, at.quiet + EARS + weighing);
  for (let ear = 0; ear < EARS; ear += 1) {
    const well = heard[ear] ?? 0;
    if (well !== 0) add(weighed, 0, weights, at.heard + ear * weighing, weighing, well);
  }
  for (const sense of all) add(weighed, 0, weights, at.told + sense * weighing, weighing);
  for (let one = 0; one < weighing; one += 1) weighed[one] = Math.max(0, weighed[one] ?? 0);
  const said = at.quiet + EARS + weighing;
  const likely = (weights[said + weighing] ?? 0) + dot(weighed, 0, weights, said, weighing);
  return { rows, heard, where, weighed, likely };
}

/** Where the weights of an ear begin. */
export function earAt({ ears }: Places, ear: number): number {
  const neighbours = Math.floor(ear / SIZES.ears);
  const before = (SIZES.ears * neighbours * (neighbours + 1)) / 2;
  return ears + (before + (ear % SIZES.ears) * (neighbours + 1)) * SIZES.numbers;
}

/** Adds numbers in a row to others, so many times. */
export function add(
  to: Float64Array,
  toAt: number,
  from: Float64Array,
  fromAt: number,
  count: number,
  times = 1,
): void {
  for (let at = 0; at < count; at += 1)
    to[toAt + at] = (to[toAt + at] ?? 0) + times * (from[fromAt + at] ?? 0);
}

/** What numbers in a row, a multiple of four, make of others. */
export function dot(
  left: Float64Array,
  leftAt: number,
  right: Float64Array,
  rightAt: number,
  count: number,
): number {
  // Four sums at a time: none waits for another.
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let at = 0; at < count; at += 4) {
    const [own, other] = [leftAt + at, rightAt + at];
    one += (left[own] ?? 0) * (right[other] ?? 0);
    two += (left[own + 1] ?? 0) * (right[other + 1] ?? 0);
    three += (left[own + 2] ?? 0) * (right[other + 2] ?? 0);
    four += (left[own + 3] ?? 0) * (right[other + 3] ?? 0);
  }
  return one + two + three + four;
}

/** Of what a net learnt, that which is loaded in steps, in the order of all weights. */
const STEPPED = ['letters', 'senses', 'ears', 'told', 'heard'] as const;
type Stepped = (typeof STEPPED)[number];

/**
 * Weights are loaded in whole steps: of which so many each way, and each so many times as far as weights of its kind are on the whole.
 * Those of characters are three quarters of all: with two each way a net is an eighth smaller, but hears less.
 */
const STEPS = { letters: { most: 3, far: 1 }, other: { most: 4, far: 0.75 } } as const;

const stepsFor = (kind: Stepped) => (kind === 'letters' ? STEPS.letters : STEPS.other);

/** The weights of a kind, and how far one step of them goes. */
function steppedOf(kind: Stepped, weights: Float64Array, at: Places) {
  const next = STEPPED[STEPPED.indexOf(kind) + 1] ?? 'quiet';
  const own = weights.subarray(at[kind], at[next]);
  const usual = Math.sqrt(dot(own, 0, own, 0, own.length) / own.length);
  return { own, step: rounded(stepsFor(kind).far * usual) };
}

const rounded = (step: number): number => Math.round(10_000 * step) / 10_000;

/** Weights as they are heard once they are loaded: what learns by them learns to do with whole steps. */
export function asLoaded(weights: Float64Array, at: Places): Float64Array {
  const loaded = weights.slice();
  for (const kind of STEPPED) {
    const { own, step } = steppedOf(kind, weights, at);
    const { most } = stepsFor(kind);
    for (let place = 0; place < own.length; place += 1)
      loaded[at[kind] + place] = step * stepsOf(own[place] ?? 0, step, most);
  }
  return loaded;
}

export function netOf(weights: Float64Array, at: Places): Net {
  const part = (kind: Stepped): Steps => {
    const { own, step } = steppedOf(kind, weights, at);
    return inSteps(own, step, stepsFor(kind).most);
  };
  return {
    letters: part('letters'),
    senses: part('senses'),
    ears: part('ears'),
    told: part('told'),
    heard: part('heard'),
    quiet: Array.from(weights.subarray(at.quiet), (weight) => Math.round(100 * weight) / 100),
  };
}

/** Tells how likely a telling is danger, as the logarithm of the odds: what the nets say on the whole. */
export function netHearer(
  { characters, nets }: Nets,
  senses: readonly string[],
): (text: string) => number {
  const at = placesFor([...characters].length + FIRST, senses.length);
  const read = reader(characters, senses);
  const all = nets.map((net) => weightsOf(net, at));
  return (text) => {
    const told = read(text);
    return all.reduce((sum, weights) => sum + hear(weights, at, told).likely, 0) / all.length;
  };
}

function weightsOf(net: Net, at: Places): Float64Array {
  const weights = new Float64Array(at.end);
  for (const kind of STEPPED) weights.set(weightsIn(net[kind]), at[kind]);
  weights.set(net.quiet, at.quiet);
  return weights;
}
