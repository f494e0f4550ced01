/** Makes answers out of what the whole index brings up for a query. */
import type { Hit } from '../../search/hit.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { type Query, understandWith } from '../../search/query.ts';
import { LOOKED_AT, liftedBySituation } from '../../search/situation-lift.ts';
import { firstBodies, type RankedSituations } from '../../search/situations.ts';
import type { Answers } from './engine.ts';
import { inSlices } from './lazy.ts';
import type { Around, FirstLine, Result } from './results.ts';
import type { WholeIndex } from './whole-index.ts';

/** A sure answer that holds less of a query than this may yet be beaten by a text that holds it word for word. */
const EXPLAINED = 0.3;

/** Without a query every record; for an id or a document number its record: there is nothing else to look for. */
export async function outrightAnswers(
  whole: WholeIndex,
  text: string,
): Promise<Answers | undefined> {
  const { index } = whole;
  const results =
    text === ''
      ? index.records.map((record) => ({ record, sure: true, score: 1 }))
      : (await whole.numbered(text)).map((hit) => ({ ...hit, sure: true }));
  if (results.length === 0) return undefined;
  return answersOf(whole, understandWith(index, text), results);
}

/** As many as are shown at once are made ready to be shown. */
const READY = 10;

interface HowTold {
  readonly withoutText?: boolean;
  readonly inNoList?: boolean;
  readonly ready?: number | undefined;
}

export async function answersOf(
  whole: WholeIndex,
  query: Query,
  results: readonly Result[],
  { withoutText = false, inNoList = results.length === 0, ready = READY }: HowTold = {},
): Promise<Answers> {
  const withCards = async (wanted: readonly Result[]) => {
    const cards = await whole.withCards(wanted.map(({ record }) => record));
    return wanted.map((result, at) => ({ ...result, record: cards[at] ?? result.record }));
  };
  return {
    index: whole.index,
    query,
    results: [...(await withCards(results.slice(0, ready))), ...results.slice(ready)],
    withCards,
    facts: whole.facts,
    situations: (record) => whole.situations(record, query),
    whole: true,
    withoutText,
    inNoList,
  };
}

export function isEnough({ exact }: Query, best: Result | undefined, { held }: Around): boolean {
  return best?.sure === true && !exact && held(best.record.id).pairs >= EXPLAINED;
}

/**
 * The hits in the order in which their situations put them, and what the cards of the first say first: the first are looked at, and
 * the cards of all that will be shown come at once.
 */
export async function lifted(
  whole: WholeIndex,
  hits: readonly Hit[],
  query: Query,
): Promise<{ readonly hits: readonly Hit[]; readonly lines: Around['lines'] & {} }> {
  const looked = hits.slice(0, Math.max(LOOKED_AT, READY)).map(({ record }) => record);
  const cards = await whole.withCards(looked);
  const left = cards.values();
  // Each is known from then on.
  await inSlices(() => {
    const { value: card } = left.next();
    if (card !== undefined) whole.situations(card, query);
    return card !== undefined;
  });
  const lines = linesOf(whole.index, cards, (card) => whole.situations(card, query));
  return { hits: liftedBySituation(hits, ({ record }) => lines.get(record.id)?.told), lines };
}

/** By record, what its card says first and why. */
export function linesOf(
  index: InstantIndex,
  cards: readonly InstantRecord[],
  situationsOf: (card: InstantRecord) => RankedSituations,
): Map<string, FirstLine> {
  return new Map(
    cards.map((card) => {
      const situations = situationsOf(card);
      const { told, meant } = situations;
      return [
        card.id,
        { bodies: firstBodies(index, card, situations), told, doors: Math.max(1, meant.length) },
      ];
    }),
  );
}
