/** Whether a telling sounds like danger although no words of the table are in it: weighed, not looked up. */
import { isAftermath } from './context.ts';
import { featureMaker, sharesOf } from './features.ts';
import { type Nets, netHearer } from './net.ts';
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
  /** And what hears it in the order of the characters, where the table leaves it in doubt; searches of before do without. */
  readonly nets?: Nets;
}

/** What a telling sounds like. */
export interface Sound {
  /** Whether it is likely enough to be danger: where that is in doubt and no nets are there to be heard, sooner than not. */
  readonly isDanger: boolean;
  /** Whether nets would have to be heard to know. */
  readonly isDoubtful: boolean;
  /** The emergency, where it is danger and one is likely enough to say what to do first. */
  readonly kind?: string;
}

/**
 * From here on a telling is danger rather than not, less far the more characters it has: a few of them are often the name of a thing or
 * a jest. Not ever less, complaints are long too; nor ever more, who is in danger types a few.
 */
const DANGER = { least: 0.3, most: 1.1, byCharacter: 0.25, even: 15 } as const;
/** And so much farther where it is told of money, papers or the past. */
const DANGER_AFTER = 1.5;
/** Below, a telling is no danger although words of the table are in it: the fewer characters of it they are, the sooner. */
const HARMLESS = { none: 0.6, byCharacter: -0.5 } as const;
/** From here on a danger is likely enough the one that it sounds like most. */
const KIND = -3;

/** How much table and nets count where both are heard, as told best what neither had learnt from; and so much sooner it is danger then: a false alarm is the lesser harm. */
const SHARES = { table: 0.5, nets: 0.5, sooner: 0.2 } as const;
/**
 * So far below and above its bound what the table says leaves a telling in doubt: farther out the nets changed next to nothing in what neither
 * had learnt from. Where they are in doubt and cannot be heard, it is danger from `unheard` on.
 */
const DOUBT = { from: -2.5, to: 2.5, unheard: -0.5 } as const;

/** Hears by hints what tellings sound like. */
export class DangerHearer {
  readonly #senses: readonly string[];
  readonly #featuresOf: ReturnType<typeof featureMaker>;
  readonly #added: (shares: Shares) => number;
  readonly #likelyBy: (weights: Weights) => (shares: Shares) => number;
  #kinds: readonly { readonly kind: string; readonly of: (shares: Shares) => number }[] = [];
  readonly #hasNets: boolean;
  #heard: ((text: string) => number) | undefined;
  #knows: (character: string) => boolean = everyOne;

  /** `hasNets`: whether there are nets, if only apart. */
  constructor(
    { scale, senses, danger, kinds, table, nets }: Hints,
    hasNets: boolean = nets !== undefined,
  ) {
    this.#senses = senses;
    this.#featuresOf = featureMaker(senses);
    this.#likelyBy = (weights) => {
      const weigh = weigher(weights);
      return (shares) => weigh(shares) / scale;
    };
    this.#added = table === undefined ? this.#likelyBy(danger) : weigherBy(table);
    this.takeInKinds(kinds);
    this.#hasNets = hasNets;
    if (nets !== undefined) this.takeIn(nets);
  }

  /** From now on these emergencies are told from each other. */
  takeInKinds(kinds: Hints['kinds']): void {
    const of = this.#likelyBy;
    this.#kinds = Object.entries(kinds).map(([kind, weights]) => ({ kind, of: of(weights) }));
  }

  /** From now on nets are heard too, where a telling has no characters but those that it is known whether the nets know. */
  takeIn(nets: Nets, knows: (character: string) => boolean = everyOne): void {
    this.#heard = netHearer(nets, this.#senses);
    this.#knows = knows;
  }

  /** What a telling sounds like in which so many characters speak of an emergency. */
  hear(telling: string, speaking = 0): Sound {
    const text = plain(telling);
    const shares = sharesOf(this.#featuresOf(text));
    const bound = boundOf(text, speaking);
    const added = this.#added(shares);
    const isBetween = this.#hasNets && added >= bound + DOUBT.from && added < bound + DOUBT.to;
    const isHeard = isBetween && Array.from(text).every(this.#knows);
    const heard = isHeard ? this.#heard?.(text) : undefined;
    const isDoubtful = isBetween && heard === undefined;
    const isDanger =
      heard === undefined
        ? added >= bound + (isDoubtful ? DOUBT.unheard : 0)
        : SHARES.table * added + SHARES.nets * heard + SHARES.sooner >= bound;
    const kind = isDanger ? this.#kindOf(shares) : undefined;
    return { isDanger, isDoubtful, ...(kind === undefined ? {} : { kind }) };
  }

  #kindOf(shares: Shares): string | undefined {
    const [most] = this.#kinds
      .map(({ kind, of }) => ({ kind, likely: of(shares) }))
      .sort((left, right) => right.likely - left.likely);
    return most !== undefined && most.likely >= KIND ? most.kind : undefined;
  }
}

/** Of nets that are there whole, it is known of every character. */
const everyOne = (): boolean => true;

/** From where on a text is danger rather than not. */
function boundOf(text: string, speaking: number): number {
  if (speaking > 0) return HARMLESS.none + HARMLESS.byCharacter * speaking;
  const bound = DANGER.byCharacter * (DANGER.even - text.length);
  const after = isAftermath(text) ? DANGER_AFTER : 0;
  return Math.min(DANGER.most, Math.max(DANGER.least, bound)) + after;
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
