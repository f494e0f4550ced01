/** Whether a telling sounds like danger although no words of the table are in it: weighed, not looked up. */
import { isAftermath } from './context.ts';
import { featureMaker, sharesOf } from './features.ts';
import { type Net, netHearer } from './net.ts';
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
  /** What tells danger, feature by feature. */
  readonly table?: Table;
  /** And what hears it in the order of the characters; searches of before do without. */
  readonly net?: Net;
}

/** What a telling sounds like. */
export interface Sound {
  /** How likely it is danger, about as the logarithm of the odds. */
  readonly likely: number;
  /** Whether it is likely enough where no words of the table stand in it. */
  readonly isDanger: boolean;
  /** The emergency, where that is danger and one is likely enough to say what to do first. */
  readonly kind?: string;
}

/**
 * From here on a telling is danger rather than not, less far the more characters it has: a few of them are often the name of a thing or
 * a jest. Not ever less, complaints are long too; nor ever more, who is in danger types a few.
 */
const DANGER = { least: 0.75, most: 1.1, byCharacter: 0.25, even: 15 } as const;
/** And so much farther where it is told of money, papers or the past. */
const DANGER_AFTER = 1.5;
/** Below, a telling is no danger although words of the table are in it: the fewer characters of it they are, the sooner. */
const HARMLESS = { none: 0.6, byCharacter: -0.5 } as const;
/** From here on a danger is likely enough the one that it sounds like most. */
const KIND = -3;

/** How much table and net count where there are both: as told best what neither had learnt from. */
const SHARES = { table: 0.64, net: 0.32, none: -0.17 } as const;

/** Whether a telling in which so many characters speak of an emergency is one all the same. */
export function isHarmless({ likely }: Sound, length: number): boolean {
  return likely < HARMLESS.none + HARMLESS.byCharacter * length;
}

/** From where on a text is danger rather than not. */
function boundOf(text: string): number {
  const bound = DANGER.byCharacter * (DANGER.even - text.length);
  const after = isAftermath(text) ? DANGER_AFTER : 0;
  return Math.min(DANGER.most, Math.max(DANGER.least, bound)) + after;
}

/** Tells by hints what a telling sounds like. */
export function dangerHearer(hints: Hints): (telling: string) => Sound {
  const featuresOf = featureMaker(hints.senses);
  const { table, scale } = hints;
  const byName = weigher(hints.danger);
  const added = table === undefined ? (shares: Shares) => byName(shares) / scale : weigherBy(table);
  const hear = hints.net === undefined ? undefined : netHearer(hints.net, hints.senses);
  const danger = (text: string, shares: Shares): number =>
    hear === undefined
      ? added(shares)
      : SHARES.table * added(shares) + SHARES.net * hear(text) + SHARES.none;
  const kinds = Object.entries(hints.kinds).map(([kind, weights]) => ({
    kind,
    of: weigher(weights),
  }));
  return (telling) => {
    const text = plain(telling);
    const shares = sharesOf(featuresOf(text));
    const likely = danger(text, shares);
    if (likely < boundOf(text)) return { likely, isDanger: false };
    const [most] = kinds
      .map(({ kind, of }) => ({ kind, likely: of(shares) / scale }))
      .sort((left, right) => right.likely - left.likely);
    const isClear = most !== undefined && most.likely >= KIND;
    return { likely, isDanger: true, ...(isClear ? { kind: most.kind } : {}) };
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
