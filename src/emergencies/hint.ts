/** Whether a telling sounds like danger although no words of the table are in it: weighed, not looked up. */
import { isAftermath } from './context.ts';
import { featureMaker, sharesOf } from './features.ts';
import { unpacked } from './packed.ts';
import { plain } from './plain.ts';
import { type Table, weigherBy } from './table.ts';

/** How much the features of a telling speak for something. */
export interface Weights {
  readonly bias: number;
  /** By weight, the features that have it, run together. */
  readonly weights: Readonly<Record<string, string>>;
}

/** What tells danger, and which danger it is. */
export interface Hints {
  /** A weight of one is so many. */
  readonly scale: number;
  /** By number, the words of one sense, a blank between them. */
  readonly senses: readonly string[];
  /** What tells danger where there is no table of it: as searches of before read it. */
  readonly danger: Weights;
  /** By the emergency, what speaks for it in a telling of danger. */
  readonly kinds: Readonly<Record<string, Weights>>;
  /** What tells danger. */
  readonly table?: Table;
}

/** What a telling sounds like. */
export interface Sound {
  readonly sounds: 'danger' | 'unsure' | 'harmless';
  /** The emergency, where one is likely enough to say what to do first. */
  readonly kind?: string;
}

/** From here on a telling is danger rather than not. */
const DANGER = 1;
/** And from here on where it is told of money, papers or the past. */
const DANGER_AFTER = 2.5;
/** Below, a telling is no danger whatever words are in it. */
const HARMLESS = -1.5;
/** From here on a danger is likely enough the one that it sounds like most. */
const KIND = -3;

/** Tells by hints what a telling sounds like. */
export function dangerHearer(hints: Hints): (telling: string) => Sound {
  const featuresOf = featureMaker(hints.senses);
  const { table, scale } = hints;
  const byName = weigher(hints.danger);
  const danger =
    table === undefined ? (shares: Shares) => byName(shares) / scale : weigherBy(table);
  const kinds = Object.entries(hints.kinds).map(([kind, weights]) => ({
    kind,
    of: weigher(weights),
  }));
  return (telling) => {
    const text = plain(telling);
    const shares = sharesOf(featuresOf(text));
    const likely = danger(shares);
    if (likely < (isAftermath(text) ? DANGER_AFTER : DANGER))
      return { sounds: likely < HARMLESS ? 'harmless' : 'unsure' };
    const [most] = kinds
      .map(({ kind, of }) => ({ kind, likely: of(shares) / scale }))
      .sort((left, right) => right.likely - left.likely);
    const isClear = most !== undefined && most.likely >= KIND;
    return isClear ? { sounds: 'danger', kind: most.kind } : { sounds: 'danger' };
  };
}

type Shares = ReturnType<typeof sharesOf>;

function weigher({ bias, weights }: Weights): (shares: Shares) => number {
  const byFeature = new Map(
    Object.entries(weights).flatMap(([weight, features]) =>
      unpacked(features).map((feature) => [feature, Number(weight)] as const),
    ),
  );
  return (shares) =>
    shares.reduce((sum, [feature, share]) => sum + share * (byFeature.get(feature) ?? 0), bias);
}
