import {
  isLongPending,
  isPassedOn,
  isSince,
  workingDaysOf,
  workingDaysOver,
} from '../model/hotline.ts';
import type { Model } from '../model/model.ts';
import { type Policy, settings } from '../site/settings.ts';
import type { HotlineCase } from '../tables/index.ts';
import type { Counts } from './counts.ts';
import { type Counted, count, countedBy, type Figure, median, share } from './figure.ts';

type Cases = readonly HotlineCase[];

const yearOf = ({ received }: HotlineCase) => received.slice(0, 4);
const isHandled = ({ handledOn }: HotlineCase) => handledOn !== undefined;
const isOpen = (row: HotlineCase) => !isHandled(row);

const perFirst = (rows: Cases, figureOf: (rows: Cases) => Figure): Counted =>
  countedBy(rows, ({ firstBody }) => firstBody, figureOf);

const handOver = (rows: Cases) => median(rows, ({ transferredHours }) => transferredHours);

/** The share of cases with a yes among those of which the answer is known. */
function yes(rows: Cases, answer: (row: HotlineCase) => boolean | undefined): Counted {
  const known = rows.filter((row) => answer(row) !== undefined);
  return perFirst(known, (own) => share(own, (row) => answer(row) === true));
}

/** The figures of a district with its own day and days. */
export function hotlineCountsOf({
  firstReceiverFrom,
  handleWithin,
}: Pick<Policy, 'firstReceiverFrom' | 'handleWithin'>) {
  const where = ({ tables }: Model, holds: (row: HotlineCase) => boolean = () => true): Cases =>
    tables['hotline-cases'].filter(holds);
  /** Whether first receivers led to the end when a case came in: always, where no day is set. */
  const isBound = (row: HotlineCase) => isSince(row, firstReceiverFrom) ?? true;
  const longPending = ({ today }: Model, row: HotlineCase) =>
    isLongPending(row, today, handleWithin);
  return {
    'hotline-cases': (model) => countedBy(where(model), yearOf, count),
    'hotline-first-received': (model) =>
      perFirst(
        where(model, ({ firstBody }) => firstBody !== undefined),
        count,
      ),
    'hotline-first-receiver-named': (model) => ({
      total: share(where(model, isBound), ({ firstBody }) => firstBody !== undefined),
    }),
    'hotline-disputed': (model) =>
      perFirst(
        where(model, ({ disputed }) => disputed),
        count,
      ),
    'hotline-led-to-end': (model) =>
      yes(where(model, isBound), (row) =>
        row.handledBy === undefined ? undefined : !isPassedOn(row),
      ),
    'hotline-hand-over': (model) => perFirst(where(model), handOver),
    'hotline-hand-over-before': (model) =>
      perFirst(
        where(model, (row) => isSince(row, firstReceiverFrom) === false),
        handOver,
      ),
    'hotline-hand-over-since': (model) =>
      perFirst(
        where(model, (row) => isSince(row, firstReceiverFrom) === true),
        handOver,
      ),
    'hotline-hand-over-yearly': (model) => countedBy(where(model), yearOf, handOver),
    'hotline-handled': (model) => perFirst(where(model, isHandled), count),
    'hotline-open': (model) => perFirst(where(model, isOpen), count),
    'hotline-handling-days': (model) =>
      perFirst(where(model, isHandled), (rows) =>
        median(rows, (row) => workingDaysOf(row, model.today)),
      ),
    'hotline-long-pending': (model) =>
      perFirst(
        where(model, (row) => longPending(model, row)),
        count,
      ),
    'hotline-long-pending-cleared': (model) =>
      perFirst(
        where(model, (row) => isHandled(row) && longPending(model, row)),
        count,
      ),
    'hotline-long-pending-open': (model) =>
      perFirst(
        where(model, (row) => isOpen(row) && longPending(model, row)),
        count,
      ),
    'hotline-long-pending-over': (model) =>
      perFirst(
        where(model, (row) => longPending(model, row)),
        (rows) => median(rows, (row) => workingDaysOver(row, model.today, handleWithin)),
      ),
    'hotline-resolved': (model) => yes(where(model, isHandled), ({ resolved }) => resolved),
    'hotline-process-satisfied': (model) =>
      yes(where(model), ({ processSatisfied }) => processSatisfied),
    'hotline-result-satisfied': (model) =>
      yes(where(model), ({ resultSatisfied }) => resultSatisfied),
  } satisfies Counts<'hotline'>;
}

export const hotlineCounts = hotlineCountsOf(settings.policy);
