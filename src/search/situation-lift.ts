/** A record is likelier where a query tells of one of its situations, and not only of the record at large. */
import { byScore, type Hit } from './hit.ts';

/** So many are looked at: what stands further behind does not come first by this. */
export const LOOKED_AT = 6;
/** What its likeliest situation counts beside the record itself: measured on queries in whose words nothing had been written yet. */
const COUNTS = 0.14;

/**
 * The hits in the order in which their situations put them, by how much a query tells of the likeliest one of each. A record that
 * lies in one way only is judged as the usual one of the others.
 */
export function liftedBySituation(
  hits: readonly Hit[],
  toldOf: (hit: Hit) => number | undefined,
): Hit[] {
  const looked = hits.slice(0, LOOKED_AT).map((hit) => ({ hit, told: toldOf(hit) }));
  const known = looked.flatMap(({ told }) => told ?? []);
  const usual = known.reduce((sum, told) => sum + told, 0) / (known.length || 1);
  const lifted = looked.map(({ hit, told = usual }) => ({
    ...hit,
    // A likely situation says which of several comes first, and not that any of them is right.
    trusted: hit.score,
    score: hit.score + COUNTS * (told - usual),
  }));
  return [...lifted, ...hits.slice(LOOKED_AT)].sort(byScore);
}
