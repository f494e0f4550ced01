/** Whether a telling sounds like danger although no words of the table are in it: weighed, not looked up. */
import { isAftermath } from './context.ts';
import { featuresOf } from './features.ts';
import { plain } from './plain.ts';

/** How much the features of a telling speak for danger. */
export interface Hints {
  /** A weight of one is so many. */
  readonly scale: number;
  readonly bias: number;
  /** By weight, the features that have it, a blank between them. */
  readonly weights: Readonly<Record<string, string>>;
}

/** From here on a telling is danger rather than not; about one everyday question in fifty sounds so. */
const DANGER = 1.5;

/** Tells by hints whether a telling sounds like danger. */
export function dangerTeller({ scale, bias, weights }: Hints): (telling: string) => boolean {
  const byFeature = new Map(
    Object.entries(weights).flatMap(([weight, features]) =>
      features.split(' ').map((feature) => [feature, Number(weight)] as const),
    ),
  );
  return (telling) => {
    const text = plain(telling);
    if (isAftermath(text)) return false;
    const features = featuresOf(text);
    const sum = features.reduce((total, feature) => total + (byFeature.get(feature) ?? 0), 0);
    return bias + sum / Math.sqrt(features.length) >= DANGER * scale;
  };
}
