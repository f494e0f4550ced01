import { togetherText } from '../../words/together-text.ts';
import { addressesBelow } from '../search/addresses.ts';
import { card, pairsOf, underHeadings } from '../search/card.ts';
import { element } from '../search/dom.ts';
import type { Answers } from '../search/engine.ts';
import type { DistrictPart } from './joint-search.ts';
import { mergeParts, type Placed, type Shared, sharedAnswers } from './merge.ts';

/** One answer on its way to a card. */
export type PlacedPart = Shared<DistrictPart>;

/** The districts with as many of their answers as may be shown, as cards show them; where these cannot be had, with what is known. */
export function readyParts(parts: readonly DistrictPart[], shown: number): Promise<DistrictPart[]> {
  return Promise.all(
    parts.map(async (part) => {
      const { answers } = part;
      if (answers === undefined) return part;
      const first = answers.results.slice(0, shown);
      const results = await answers.withCards(first).catch(() => first);
      return { ...part, answers: { ...answers, results } };
    }),
  );
}

/** The answers of all districts in their order. */
export const placedOf = (parts: readonly DistrictPart[]): PlacedPart[] =>
  sharedAnswers(mergeParts(parts.map((part) => ({ from: part, answers: part.answers }))));

/** The results as cards, each with its district. */
export function jointCards(placed: readonly PlacedPart[]): HTMLElement[] {
  const pairs = new Map<Answers, ReadonlySet<string>>();
  const cards = placed.map(({ from: { from, opened }, answers, result, others }, order) => {
    const own = pairs.get(answers) ?? pairsOf(answers);
    pairs.set(answers, own);
    const made = card(answers, result, own, {
      detail: order === 0 ? 'full' : 'brief',
      isFirst: order === 0,
      from: {
        name: from.name,
        code: opened?.district.code ?? '',
        api: addressesBelow(from.base).api,
      },
    });
    if (others.length > 0) made.append(alsoIn(others));
    return made;
  });
  return underHeadings(
    cards,
    placed.map(({ result }) => result),
    { apart: true },
  );
}

/** Where else the answer is the same, each with its own page of it. */
function alsoIn(others: readonly Placed<DistrictPart>[]): HTMLElement {
  const links = others.flatMap(({ from: { from }, result }, order) => [
    ...(order > 0 ? ['、'] : []),
    element('a', { href: result.record.url }, from.name),
  ]);
  return element('p', { class: 'also' }, togetherText.also, ...links);
}

/** What tells one list of cards from another. */
export const drawnOf = (placed: readonly PlacedPart[]): string =>
  JSON.stringify(
    placed.map(({ from, answers, others, result: { record, sure, passage } }) => [
      ...[from.from.name, record.id, sure, passage],
      answers.whole,
      ...others.map((other) => other.from.from.name),
    ]),
  );
