/** Logistic regression of many weights at once: the same weights whatever order the examples come in. */

/** An example: by the number of each of its features, what it weighs in it. */
export interface Weighed {
  readonly features: Int32Array;
  readonly shares: Float64Array;
  readonly is: boolean;
  /** As if it were there so many times. */
  readonly counts: number;
}

/** So many steps are remembered, to see how the slope bends. */
const REMEMBERED = 8;
const MOST_STEPS = 300;
/** A step that betters less than this share is the last. */
const ENOUGH = 1e-7;

interface Sloped {
  readonly loss: number;
  readonly slope: Float64Array;
}

/** The bias and the weights of so many features that tell best which examples are; the larger `keepsSmall`, the smaller the weights. */
export function fitted(
  examples: readonly Weighed[],
  size: number,
  keepsSmall: number,
): { readonly bias: number; readonly weights: Float64Array } {
  const all = examples.reduce((sum, { counts }) => sum + counts, 0);
  const at = (place: Float64Array): Sloped => slopeAt(examples, place, size, { all, keepsSmall });
  let place: Float64Array = new Float64Array(size + 1);
  let here = at(place);
  const steps: {
    readonly moved: Float64Array;
    readonly bent: Float64Array;
    readonly by: number;
  }[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const way = downhill(here.slope, steps);
    const next = along(place, way, here, at);
    if (next === undefined) break;
    const moved = next.place.map((value, index) => value - (place[index] ?? 0));
    const bent = next.slope.map((value, index) => value - (here.slope[index] ?? 0));
    const by = dot(moved, bent);
    if (by > 0) steps.push({ moved, bent, by });
    if (steps.length > REMEMBERED) steps.shift();
    const isEnough = here.loss - next.loss < ENOUGH * here.loss;
    place = next.place;
    here = next;
    if (isEnough) break;
  }
  return { bias: place[size] ?? 0, weights: place.subarray(0, size) };
}

/** How wrong it is to weigh so, and how that changes with each weight. */
function slopeAt(
  examples: readonly Weighed[],
  place: Float64Array,
  size: number,
  { all, keepsSmall }: { readonly all: number; readonly keepsSmall: number },
): Sloped {
  const slope = new Float64Array(size + 1);
  let loss = 0;
  for (const { features, shares, is, counts } of examples) {
    let sum = place[size] ?? 0;
    for (let index = 0; index < features.length; index += 1)
      sum += (place[features[index] ?? 0] ?? 0) * (shares[index] ?? 0);
    const against = is ? -sum : sum;
    loss += (counts / all) * (Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against))));
    const wrong = (counts / all) * (1 / (1 + Math.exp(-sum)) - Number(is));
    slope[size] = (slope[size] ?? 0) + wrong;
    for (let index = 0; index < features.length; index += 1) {
      const feature = features[index] ?? 0;
      slope[feature] = (slope[feature] ?? 0) + wrong * (shares[index] ?? 0);
    }
  }
  for (let index = 0; index < size; index += 1) {
    const weight = place[index] ?? 0;
    loss += (keepsSmall / 2) * weight * weight;
    slope[index] = (slope[index] ?? 0) + keepsSmall * weight;
  }
  return { loss, slope };
}

/** The way down, by the slope and how it bent over the last steps (L-BFGS). */
function downhill(
  slope: Float64Array,
  steps: readonly {
    readonly moved: Float64Array;
    readonly bent: Float64Array;
    readonly by: number;
  }[],
): Float64Array {
  const way = slope.map((value) => -value);
  const back: number[] = [];
  for (const { moved, bent, by } of steps.toReversed()) {
    const share = dot(moved, way) / by;
    back.push(share);
    add(way, bent, -share);
  }
  const last = steps.at(-1);
  const scale =
    last === undefined ? 1 / Math.sqrt(dot(slope, slope)) : last.by / dot(last.bent, last.bent);
  for (let index = 0; index < way.length; index += 1) way[index] = (way[index] ?? 0) * scale;
  for (const { moved, bent, by } of steps) add(way, moved, (back.pop() ?? 0) - dot(bent, way) / by);
  return way;
}

/** Goes so far along a way as it leads down enough; undefined where it does not lead down. */
function along(
  place: Float64Array,
  way: Float64Array,
  here: Sloped,
  at: (place: Float64Array) => Sloped,
): (Sloped & { readonly place: Float64Array }) | undefined {
  const falls = dot(way, here.slope);
  for (let far = 1; far > 1e-6; far /= 2) {
    const next = place.slice();
    add(next, way, far);
    const there = at(next);
    if (there.loss <= here.loss + 1e-4 * far * falls) return { ...there, place: next };
  }
  return undefined;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1)
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let index = 0; index < to.length; index += 1)
    to[index] = (to[index] ?? 0) + times * (what[index] ?? 0);
}
