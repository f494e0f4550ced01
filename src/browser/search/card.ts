import { localToday } from '../../dates/local-today.ts';
import { isBody } from '../../search/body-matters.ts';
import { branchesOn } from '../../search/handover.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { likestWording } from '../../search/likest-wording.ts';
import { firstBodies, type RankedSituations } from '../../search/situations.ts';
import { bigrams } from '../../search/tokenize.ts';
import { situationPlace } from '../../site/fragments.ts';
import { HANDED_ON } from '../../words/dispatch-text.ts';
import { searchText } from '../../words/search-text.ts';
import { dispatchButton } from '../dispatch.ts';
import { searchAddresses } from './addresses.ts';
import { bodyFacts } from './body-facts.ts';
import { element, marked } from './dom.ts';
import type { Answers } from './engine.ts';
import { reachLine } from './reach.ts';
import type { Result } from './results.ts';
import { bodyLinks, situationBlocks } from './situation-blocks.ts';

/**
 * Results as cards, the near ones under a heading that says so where there are better ones. Sorted by date, sure and near stand
 * mixed and unmarked. The heading of the first ones is there for those who go by headings.
 */
export function cardList(
  answers: Answers,
  results: readonly Result[],
  options: { readonly firstInFull: boolean; readonly apart: boolean },
): HTMLElement[] {
  const pairs = pairsOf(answers);
  const cards = results.map((result, order) =>
    card(answers, result, pairs, {
      detail: options.firstInFull && order === 0 ? 'full' : 'brief',
      isFirst: order === 0,
    }),
  );
  return underHeadings(cards, results, options);
}

/** Cards under the headings of how well they fit. */
export function underHeadings(
  cards: readonly HTMLElement[],
  results: readonly Pick<Result, 'sure'>[],
  options: { readonly apart: boolean },
): HTMLElement[] {
  if (cards.length === 0) return [];
  const firstNear = options.apart ? results.findIndex((result) => !result.sure) : -1;
  const first = firstNear === 0 ? searchText.nearest : searchText.answers;
  const heading = element(
    'h2',
    { class: 'visually-hidden' },
    options.apart ? first : searchText.byDate,
  );
  if (firstNear <= 0) return [heading, ...cards];
  const others = element(
    'div',
    {},
    element('h2', {}, searchText.near),
    element('p', { class: 'muted' }, searchText.nearNote),
  );
  return [heading, ...cards.slice(0, firstNear), others, ...cards.slice(firstNear)];
}

/** What is announced is told as it is on the day of the reader, whenever the data were made. */
const changesWords = (day: string): string =>
  day > localToday() ? searchText.changes(day) : searchText.changed(day);

/** The district that a card is from, where the cards are of several. */
export interface Origin {
  readonly name: string;
  readonly code: string;
  /** What the address of the data of each of its records begins with. */
  readonly api: string;
}

export interface Drawn {
  readonly detail: 'full' | 'brief';
  readonly isFirst: boolean;
  readonly from?: Origin;
}

/** A result as an answer card: who leads and who helps can be read without opening it. */
export function card(
  { index, situations }: Answers,
  result: Result,
  pairs: ReadonlySet<string>,
  { detail, isFirst, from }: Drawn,
): HTMLElement {
  const { record, sure, passage } = result;
  const ranked = situations(record);
  const domain = record.domain === undefined ? undefined : index.domains[record.domain]?.[1];
  const status = record.status === '生效' ? undefined : record.status;
  const changes = record.changes === undefined ? undefined : changesWords(record.changes);
  const kind = index.kinds.find(([name]) => name === record.kind)?.[1];
  const facts = [kind, domain, status, record.date, changes];
  const wording = likestWording(record, pairs);
  const isOtherWording = wording !== '' && wording !== record.title;
  return element(
    'article',
    {
      class: 'result',
      'data-record': from === undefined ? record.id : idIn(from, record),
      'data-district': from?.name,
      'data-kind': record.kind,
      'data-leads': leadsOf(index, record).join(' '),
      'data-first': firstBodies(index, record, ranked).join(' '),
      'data-sure': String(sure),
    },
    from !== undefined && element('p', { class: 'from' }, from.name),
    element(
      'h3',
      {},
      element('a', { href: addressOf(record, ranked) }, marked(record.title, pairs)),
    ),
    situationBlocks(ranked, { index, record, pairs, detail }),
    isBody(index, record) && bodyFacts(index, record),
    turnTo(index, record),
    record.gist !== undefined && element('p', {}, record.gist),
    record.says !== undefined &&
      element('p', {}, element('strong', {}, `${searchText.whereToGo}：`), record.says),
    isFirst && reachLine(from === undefined ? record : { ...record, id: idIn(from, record) }),
    passage !== undefined
      ? element('p', { class: 'muted' }, `${searchText.passage}：`, ...marked(passage, pairs))
      : isOtherWording &&
          element('p', { class: 'muted' }, `${searchText.matched}：`, ...marked(wording, pairs)),
    element('p', { class: 'muted' }, factsLine(facts, record.date)),
    handOn(record, ranked, from?.api),
  );
}

/** What else there is to know of a record, on a line; its day stays in one piece. */
function factsLine(
  facts: readonly (string | undefined)[],
  day: string | undefined,
): (HTMLElement | string | false)[] {
  return facts
    .flatMap((fact) => fact || [])
    .flatMap((fact, at) => [at > 0 && ' · ', fact === day ? element('time', {}, fact) : fact]);
}

/** The id of a record among those of several districts. */
const idIn = ({ code }: Origin, { id }: InstantRecord): string => `${code}/${id}`;

/** The page of a record, and on it the situation that the query tells of. */
function addressOf({ url }: InstantRecord, { situations, clear }: RankedSituations): string {
  const [{ condition } = {}] = situations;
  if (!clear || condition === undefined || situations.length < 2) return url;
  return `${url}#${situationPlace(condition)}`;
}

/** The words to hand an answer on with: of the situation that the query tells of, or of each. */
function handOn(
  { kind, id, branches, says }: InstantRecord,
  { situations, clear }: RankedSituations,
  api = searchAddresses().api,
): HTMLElement[] {
  const isAnswer = (branches ?? []).length > 0 || says !== undefined;
  if (!isAnswer || !HANDED_ON.includes(kind)) return [];
  const address = `${api}${kind}/${id}.json`;
  return dispatchButton(address, clear ? situations[0]?.condition : undefined);
}

/** Whom a signpost leads to, or who has taken the place of a body that is gone. */
function turnTo(index: InstantIndex, { id, bodies = [] }: InstantRecord): HTMLElement | false {
  const others = bodies.filter((at) => index.bodies[at]?.id !== id);
  if (others.length === 0) return false;
  const links = bodyLinks(index, others);
  return element(
    'dl',
    {},
    element(
      'div',
      {},
      element('dt', {}, searchText.turnTo),
      element('dd', { class: 'result-lead' }, links),
    ),
  );
}

/** What of a card is marked: what it shares with the query or with what the query may be called in the lists. */
export function pairsOf({ query }: Answers): Set<string> {
  return new Set([query.core, ...query.synonyms.flatMap(({ means }) => means)].flatMap(bigrams));
}

/** The ids of all who lead in some situation on the day of the reader. */
export function leadsOf(index: InstantIndex, record: InstantRecord): string[] {
  const branches = branchesOn(record, localToday());
  const { bodies = [] } = record;
  const leads = new Set([...branches.flatMap((branch) => branch.leads), ...bodies]);
  return [...leads].map((at) => index.bodies[at]?.id ?? '');
}
