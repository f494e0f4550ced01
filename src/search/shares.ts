import { lightness } from './rarity.ts';

/** A pair of the query and what holds it. */
export type PairHolders = readonly [pair: string, holders: readonly string[]];

/**
 * How much of a query stands in each record or document, from 0 to 1: the weight of the pairs it holds, as a share of the
 * weight of those that anything holds.
 */
export function pairShares(pairs: readonly PairHolders[]): Map<string, number> {
  const shares = new Map<string, number>();
  let total = 0;
  for (const [pair, holders] of pairs) {
    if (holders.length === 0) continue;
    // A pair that very many hold tells them apart little.
    const weight = lightness(pair) / Math.log(2 + holders.length);
    total += weight;
    for (const holder of holders) shares.set(holder, (shares.get(holder) ?? 0) + weight);
  }
  for (const [holder, found] of shares) shares.set(holder, found / total);
  return shares;
}
