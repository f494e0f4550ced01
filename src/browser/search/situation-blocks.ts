import { localToday } from '../../dates/local-today.ts';
import { answersOf, handoverIn } from '../../search/handover.ts';
import {
  type InstantBranch,
  type InstantIndex,
  type InstantRecord,
  USUAL_ROLES,
} from '../../search/instant-format.ts';
import type { Situation } from '../../search/places.ts';
import { answering, onFirstLine, type RankedSituations } from '../../search/situations.ts';
import { leadName, ofDepartment } from '../../words/lead-name.ts';
import { longDate } from '../../words/long-date.ts';
import { isParallel, partRows } from '../../words/part-rows.ts';
import { searchText } from '../../words/search-text.ts';
import { element, marked } from './dom.ts';

/** How a card shows situations: the first card in full, the others with who answers alone, so that a phone shows several at once. */
export interface Shown {
  readonly index: InstantIndex;
  readonly record: InstantRecord;
  readonly pairs: ReadonlySet<string>;
  readonly detail: 'full' | 'brief';
}

/** More situations than this are not read at a glance. */
const MOST_OPEN = { full: 4, brief: 3 } as const;

/** The situation that fits, whole, and the others folded behind it; where none stands out, all of them, so that the reader can tell. */
export function situationBlocks(ranked: RankedSituations, shown: Shown): HTMLElement[] {
  const { situations, clear } = ranked;
  const [first] = situations;
  if (first === undefined) return [];
  const all = situations.length > 1 ? sameLeads(situations, shown) : '';
  if (!clear && all !== '')
    return [
      element('p', { class: 'result-lead' }, searchText.allLed(situations.length, all)),
      ...handovers(situations, shown),
      ...(shown.detail === 'full' ? [folded(searchText.moreSituations, situations, shown)] : []),
    ];
  const together = onFirstLine(ranked);
  if (together.length > 1)
    return [
      ...bySituation(together, shown),
      ...(shown.detail === 'full' ? [folded(searchText.eachSituation, situations, shown)] : []),
    ];
  const open = clear ? 1 : MOST_OPEN[shown.detail];
  const rest = situations.slice(open);
  const intro =
    clear || situations.length === 1
      ? []
      : [element('p', { class: 'muted' }, searchText.whichOne(situations.length))];
  return [
    ...intro,
    ...situations.slice(0, open).map((situation) => block(situation, shown)),
    ...(rest.length > 0
      ? [folded((count) => searchText.otherSituations(count, all), rest, shown)]
      : []),
  ];
}

/** Who answers in each of a few situations, a line each. */
function bySituation(situations: readonly Situation[], shown: Shown): HTMLElement[] {
  const { index, pairs } = shown;
  const { opens, by } = searchText.bySituation;
  const lines = situations.flatMap(({ condition = '', stages: [stage] }) => {
    if (stage === undefined) return [];
    const who = element('span', { class: 'result-lead' }, whoIn(index, stage));
    const said = [...marked(condition, pairs), by, who, doing(stage)];
    return [element('li', {}, said, handover(stage, shown))];
  });
  return [element('p', { class: 'muted' }, opens), element('ul', { class: 'by-situation' }, lines)];
}

/** The names of those who answer in a stage. */
const whoIn = (index: InstantIndex, stage: InstantBranch): (Node | string)[] =>
  bodyLinks(index, answering(stage), { lead: stage.leads.length > 0 });

/** Behind who answers in a stage, from which day on others do; on that day and later, whatever the data are of, who did before. */
function handover(branch: InstantBranch, { index, record }: Shown): HTMLElement | false {
  const told = handoverIn(record, branch);
  if (told === undefined) return false;
  const { opens, to, after, closes } = searchText.handover;
  const isAhead = told.day > localToday();
  const other = isAhead ? told.then : told.before;
  return element(
    'span',
    { class: 'handover' },
    opens,
    (isAhead ? to : after)(longDate(told.day)),
    whoIn(index, other),
    doing(other),
    closes,
  );
}

/** The same of situations that are told in one line: said once where it is the same in all of them. */
function handovers(situations: readonly Situation[], shown: Shown): HTMLElement[] {
  const stages = situations.flatMap((situation) => situation.stages);
  const told = stages.flatMap((stage) => {
    const line = handover(stage, shown);
    return line === false ? [] : [[stage, line] as const];
  });
  const kinds = new Set(stages.map((stage) => handoverKind(stage, shown)));
  if (kinds.size === 1) return told.slice(0, 1).map(([, line]) => element('p', {}, line));
  return told.map(([{ condition, stage }, line]) => {
    const where = [condition, stage && searchText.stage(stage)].filter(Boolean).join('，');
    return element('p', {}, where, line);
  });
}

/** Who answers afterwards, as a text that is the same for the same. */
function handoverKind(stage: InstantBranch, { record }: Shown): string {
  const then = handoverIn(record, stage)?.then;
  return then === undefined ? '' : answersOf(then);
}

/** What those do who answer first. */
function doing({ leads, called = {} }: InstantBranch): string {
  const { lead, together, apart, answer } = searchText.bySituation;
  if (leads.length === 0) return answer;
  if (leads.some((at) => isParallel(called[at]))) return apart;
  return leads.length > 1 ? together : lead;
}

function folded(
  title: (count: number) => string,
  situations: readonly Situation[],
  shown: Shown,
): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, title(situations.length)),
    situations.map((situation) => block(situation, shown)),
  );
}

/** The names of the leads where every situation and stage has the same; empty where they differ, or nobody leads the others. */
function sameLeads(situations: readonly Situation[], { index }: Shown): string {
  const [one = '', ...others] = new Set(
    situations.flatMap(({ stages }) =>
      stages.map(({ leads, called = {} }) =>
        leads.some((at) => isParallel(called[at])) ? '' : leads.join(),
      ),
    ),
  );
  if (others.length > 0) return '';
  return one
    .split(',')
    .flatMap((at) => (at === '' ? [] : [leadAt(index, Number(at))]))
    .join('、');
}

/** Who leads, with the department that answers for it. */
function leadAt({ bodies }: InstantIndex, at: number): string {
  const body = bodies[at];
  return leadName(body?.name ?? '', bodies[body?.under ?? -1]?.name);
}

function block({ condition, stages }: Situation, shown: Shown): HTMLElement {
  return element(
    'div',
    { class: 'result-branch' },
    condition !== undefined && element('p', { class: 'condition' }, marked(condition, shown.pairs)),
    stages.map((stage) => stageList(stage, shown)),
  );
}

function stageList(branch: InstantBranch, shown: Shown): HTMLElement {
  const { index, detail } = shown;
  const { stage, leads, others = [], helpers = [], called = {} } = branch;
  const rows = partRows([
    ...leads.map((at) => ({ at, role: called[at] ?? USUAL_ROLES.lead })),
    ...others.map((at) => ({ at, role: called[at] ?? USUAL_ROLES.other })),
    ...helpers.map((at) => ({ at, role: called[at] ?? USUAL_ROLES.helper })),
  ]);
  return element(
    'dl',
    {},
    stage !== undefined &&
      element('div', { class: 'stage' }, element('dt', {}, searchText.stage(stage))),
    rows
      .filter(({ main }) => main || detail === 'full')
      .map(({ label, rows: own, main }) =>
        element(
          'div',
          {},
          element('dt', {}, label),
          element(
            'dd',
            main ? { class: 'result-lead' } : {},
            bodyLinks(
              index,
              own.map(({ at }) => at),
              { lead: main && leads.length > 0 },
            ),
            main && handover(branch, shown),
          ),
        ),
      ),
  );
}

/** The names of bodies as links, joined the way Chinese lists are; whoever leads with the department that answers for it. */
export function bodyLinks(
  index: InstantIndex,
  positions: readonly number[],
  { lead }: { readonly lead: boolean } = { lead: false },
): (Node | string)[] {
  return positions.flatMap((at, order) => {
    const body = index.bodies[at];
    if (body === undefined) return [];
    const under = lead ? index.bodies[body.under ?? -1] : undefined;
    return [
      ...(order > 0 ? ['、'] : []),
      element('a', { href: body.url }, body.name),
      ...(under === undefined
        ? []
        : [ofDepartment.opens, element('a', { href: under.url }, under.name), ofDepartment.closes]),
    ];
  });
}
