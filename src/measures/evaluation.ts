/**
 * What indicators are computed from. Every row belongs to one year, that in which it was settled how it is to be counted, and is
 * read as it stood at the end of that year: a year that is over stays as it is.
 */
import { dayAfterWorkingDays, workingDaysLate } from '../dates/deadlines.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { HotlineCase, RowIn } from '../tables/index.ts';
import type { Counts } from './counts.ts';
import { type Counted, count, countedBy, type Figure, share } from './figure.ts';

/** A row with whose it is, the day that decides its year, and whether it is as it should be. */
interface Settled {
  readonly id: string;
  readonly body: string;
  readonly day: string;
  readonly holds: boolean;
}

/** The key of a body's part in a year. */
export const bodyYear = (body: string, year: number | string): string => `${body}/${year}`;

const yearOf = (day: string): string => day.slice(0, 4);

function byBodyAndYear(
  { today }: Model,
  settled: readonly Settled[],
  figureOf: (rows: readonly Settled[]) => Figure,
): Counted {
  return countedBy(
    settled.filter(({ day }) => day <= today),
    ({ body, day }) => bodyYear(body, yearOf(day)),
    (rows) => ({ ...figureOf(rows), among: rows.map(({ id }) => id) }),
  );
}

const shareOf = (rows: readonly Settled[]): Figure => share(rows, ({ holds }) => holds);

/** When it was settled whether a case was handled in time; undefined while it is not, or its holidays are not known. */
function caseSettled({ id, received, handledOn, firstBody }: HotlineCase): Settled[] {
  const late = dayAfterWorkingDays(received, settings.policy.handleWithin + 1);
  if (firstBody === undefined || late === undefined) return [];
  const holds = handledOn !== undefined && handledOn < late;
  return [{ id, body: firstBody, day: holds ? handledOn : late, holds }];
}

function applied(model: Model): Settled[] {
  return model.tables.rulings.flatMap(({ id, case: hotline, applicant, appliedOn: day }) => {
    const handledOn = model.cases.get(hotline ?? '')?.handledOn;
    if (handledOn === undefined) return [];
    const late = workingDaysLate(handledOn, day, settings.policy.applyWithin);
    return late === undefined ? [] : [{ id, body: applicant, day, holds: late === 0 }];
  });
}

/** The rows of a list that took effect, each as it stood at the end of the year in which it did. */
function begun<Name extends 'powers' | 'tasks'>(
  { tables, history, today }: Model,
  list: Name,
): { row: RowIn<Name>; end: string }[] {
  const rows: readonly RowIn<Name>[] = tables[list];
  return rows
    .filter(({ effective }) => effective <= today)
    .map((row) => {
      const last = `${yearOf(row.effective)}-12-31`;
      const end = last < today ? last : today;
      const { record } = history.at({ ...row, list }, end);
      return { row: record as RowIn<Name> & typeof record, end };
    });
}

export const evaluationCounts = {
  'cases-first-received-in-time': (model) =>
    byBodyAndYear(model, model.tables['hotline-cases'].flatMap(caseSettled), shareOf),
  'changes-followed-in-time': (model) =>
    byBodyAndYear(
      model,
      model.tables['list-changes'].flatMap(({ id, applicant, upstreamOn, publishedOn: day }) => {
        if (upstreamOn === undefined) return [];
        const late = workingDaysLate(upstreamOn, day, settings.policy.changesFollowWithin);
        return late === undefined ? [] : [{ id, body: applicant, day, holds: late === 0 }];
      }),
      shareOf,
    ),
  'rulings-applied-in-time': (model) => byBodyAndYear(model, applied(model), shareOf),
  'handoffs-found-unlisted': (model) =>
    byBodyAndYear(
      model,
      model.tables.inspections.map(({ id, department, date, verdict }) => ({
        ...{ id, body: department, day: date },
        holds: verdict !== '已经准入',
      })),
      (rows) => ({ ...count(rows.filter(({ holds }) => holds)), of: rows.length }),
    ),
  'powers-basis-sound': (model) =>
    byBodyAndYear(
      model,
      begun(model, 'powers').map(({ row: { id, body, effective, laws }, end }) => ({
        ...{ id, body, day: effective },
        holds:
          laws.length > 0 &&
          laws.every(
            ({ law, confidence }) => confidence === undefined && standsOn(model, law, end),
          ),
      })),
      shareOf,
    ),
  'tasks-with-power': (model) =>
    byBodyAndYear(
      model,
      begun(model, 'tasks').map(({ row: { id, body, effective, powers } }) => ({
        ...{ id, body, day: effective },
        holds: powers.length > 0,
      })),
      shareOf,
    ),
} satisfies Counts<'evaluation'>;

/** Whether a law had not ended on a day. */
function standsOn({ laws }: Model, id: string, day: string): boolean {
  const { repealed } = laws.get(id);
  return repealed === undefined || repealed > day;
}
