import { daysTaken, lateSteps, overdueStep } from '../model/deadlines.ts';
import { type Determinations, determinationsOf } from '../model/determinations.ts';
import type { Model } from '../model/model.ts';
import type { StepName } from '../model/ruling-steps.ts';
import { settings } from '../site/settings.ts';
import { labelOf } from '../tables/define.ts';
import { type HotlineCase, type Ruling, tables } from '../tables/index.ts';
import type { Counts } from './counts.ts';
import {
  type Count,
  type Counted,
  count,
  countedBy,
  type Figure,
  median,
  share,
} from './figure.ts';

const { policy } = settings;

/** How many of the rows it holds for, and of how many there are. */
function countOf<R extends { readonly id: string }>(
  rows: readonly R[],
  holds: (row: R) => boolean,
): Counted {
  return { total: { ...count(rows.filter(holds)), of: rows.length } };
}

/** The hotline cases that have come to a ruling that was made. */
function ruledCases({ tables: { 'hotline-cases': cases }, rulings }: Model): HotlineCase[] {
  return cases.filter(
    ({ ruling }) => ruling !== undefined && rulings.get(ruling).decidedOn !== undefined,
  );
}

/** For how many of those who were asked the answer is yes. */
function shareOfAsked(answerOf: (hotlineCase: HotlineCase) => boolean | undefined): Count {
  return (model) => ({
    total: share(
      ruledCases(model).filter((one) => answerOf(one) !== undefined),
      (one) => answerOf(one) === true,
    ),
  });
}

/** The median of the working days that a step took. */
function daysTo(step: StepName): Count {
  return (model) => {
    const determinations = determinationsOf(model);
    const took = (ruling: Ruling) =>
      daysTaken(ruling, determinations.originOf(ruling), step, policy);
    return { total: median(model.tables.rulings, took) };
  };
}

/** What each step is called where they are counted apart: by the column that holds its day. */
export const STEP_COLUMN = {
  handled: labelOf(tables['hotline-cases'], 'handledOn'),
  applied: labelOf(tables.rulings, 'appliedOn'),
  consulted: labelOf(tables.rulings, 'consultedOn'),
  decided: labelOf(tables.rulings, 'decidedOn'),
  published: labelOf(tables.rulings, 'announcedOn'),
} as const;

/** How far rulings have come, step by step: the last is the change of the lists, called as their table is. */
function steps(model: Model): Counted {
  const all = determinationsOf(model);
  const { applied, consulted, decided, published } = STEP_COLUMN;
  return countedBy(
    model.tables.rulings,
    (ruling) => [
      applied,
      ...(ruling.consultedOn === undefined ? [] : [consulted]),
      ...(ruling.decidedOn === undefined ? [] : [decided]),
      ...(ruling.announcedOn === undefined ? [] : [published]),
      ...(all.changesBy(ruling).length === 0 ? [] : [tables['list-changes'].title]),
    ],
    count,
  );
}

function late(model: Model): Counted {
  const determinations = determinationsOf(model);
  const stepsOf = (ruling: Ruling) =>
    lateSteps(ruling, determinations.originOf(ruling), model.today, policy);
  const all = model.tables.rulings;
  const { total, parts = new Map<string, Figure>() } = countedBy(
    all.filter((ruling) => stepsOf(ruling).length > 0),
    (ruling) =>
      stepsOf(ruling).flatMap(({ name }) =>
        name === 'received' || name === 'effective' ? [] : STEP_COLUMN[name],
      ),
    count,
  );
  return { total: { ...total, of: all.length }, parts };
}

/** Of the rulings in force, those for which it holds. */
function standing(holds: (ruling: Ruling, all: Determinations) => boolean): Count {
  return (model) => {
    const all = determinationsOf(model);
    return countOf(all.standing, (ruling) => holds(ruling, all));
  };
}

const made = (model: Model) => determinationsOf(model).made;

export const determinationCounts = {
  'determination-disputed': ({ tables: { 'hotline-cases': cases } }) => ({
    total: count(cases.filter(({ disputed }) => disputed)),
  }),
  'determination-disputed-handled': ({ tables: { 'hotline-cases': cases } }) =>
    countOf(
      cases.filter(({ disputed }) => disputed),
      ({ handledOn }) => handledOn !== undefined,
    ),
  'determination-steps': steps,
  'determination-made': (model) => countedBy(made(model), ({ category }) => category, count),
  'determination-from-cases': (model) => countOf(made(model), (one) => one.case !== undefined),
  'determination-by-bodies': (model) => countOf(made(model), (one) => one.case === undefined),
  'determination-open': ({ tables: { rulings: rows }, rulings }) => ({
    total: count(rows.filter((ruling) => rulings.isOpen(ruling))),
  }),
  'determination-handled-first': ({ tables: { 'hotline-cases': cases }, rulings }) =>
    countOf(
      cases.filter(({ ruling }) => ruling !== undefined),
      ({ handledOn, ruling = '' }) =>
        handledOn !== undefined && handledOn <= rulings.get(ruling).appliedOn,
    ),
  'determination-meetings': ({ tables: { meetings } }) =>
    countedBy(meetings, ({ day }) => day.slice(0, 4), count),
  'determination-classes': ({ tables: { rulings } }) => ({
    total: {
      value: new Set(rulings.map(({ category }) => category)).size,
      rows: rulings.map(({ id }) => id),
    },
  }),
  'determination-resolved': shareOfAsked(({ resolved }) => resolved),
  'determination-process-satisfied': shareOfAsked(({ processSatisfied }) => processSatisfied),
  'determination-result-satisfied': shareOfAsked(({ resultSatisfied }) => resultSatisfied),
  'determination-days-to-handle': daysTo('handled'),
  'determination-days-to-apply': daysTo('applied'),
  'determination-days-to-consult': daysTo('consulted'),
  'determination-days-to-decide': daysTo('decided'),
  'determination-days-to-announce': daysTo('published'),
  'determination-late': late,
  'determination-overdue': ({ tables: { rulings: rows }, rulings, today }) =>
    countOf(
      rows.filter((ruling) => rulings.isOpen(ruling)),
      (ruling) => overdueStep(ruling, today, policy) !== undefined,
    ),
  'determination-changed-lists': standing((one, all) => all.changesBy(one).length > 0),
  'determination-without-change': standing((one, all) => all.changesBy(one).length === 0),
  'determination-changes': (model) => {
    const all = determinationsOf(model);
    const changes = new Set(model.rulings.all.flatMap((ruling) => all.changesBy(ruling)));
    return countedBy([...changes], ({ kind }) => kind, count);
  },
} satisfies Counts<'determinations'>;
