import { daysBetween } from '../model/calendar-days.ts';
import { inTime } from '../model/findings.ts';
import type { Finding, Survey } from '../tables/index.ts';
import type { Counts } from './counts.ts';
import { added, count, countedBy, type Figure, median, share } from './figure.ts';

/** The share of those asked who were satisfied: of people, not of rows, so that a channel of few counts for few. */
function satisfied(rows: readonly Survey[]): Figure {
  const asked = rows.reduce((sum, row) => sum + row.asked, 0);
  const content = rows.reduce((sum, row) => sum + row.satisfied, 0);
  return {
    value: asked === 0 ? undefined : Math.round((content / asked) * 1000) / 10,
    of: asked,
    rows: rows.map(({ id }) => id),
  };
}

const asked = (rows: readonly Survey[]) => added(rows, (row) => row.asked);
const yearOf = ({ year }: { readonly year: number }) => String(year);
const bodyOf = ({ body }: { readonly body: string }) => body;
const corrected = (rows: readonly Finding[]) =>
  share(rows, ({ correctedOn }) => correctedOn !== undefined);
const daysToCorrect = ({ noticedOn, correctedOn }: Finding) =>
  correctedOn === undefined ? undefined : daysBetween(noticedOn, correctedOn);

export const resultCounts = {
  'survey-asked': ({ tables }) => countedBy(tables.surveys, ({ channel }) => channel, asked),
  'survey-satisfied-by-channel': ({ tables }) =>
    countedBy(tables.surveys, ({ channel }) => channel, satisfied),
  'survey-satisfied-by-year': ({ tables }) => countedBy(tables.surveys, yearOf, satisfied),
  'survey-satisfied-by-body': ({ tables }) => countedBy(tables.surveys, bodyOf, satisfied),
  'finding-found': ({ tables }) => countedBy(tables.findings, yearOf, count),
  'finding-kinds': ({ tables }) => countedBy(tables.findings, ({ kind }) => kind, count),
  'finding-bodies': ({ tables }) => countedBy(tables.findings, bodyOf, count),
  'finding-corrected': ({ tables }) => countedBy(tables.findings, yearOf, corrected),
  'finding-in-time': ({ tables, today }) =>
    countedBy(
      tables.findings.filter((finding) => inTime(finding, today) !== undefined),
      yearOf,
      (rows) => share(rows, (finding) => inTime(finding, today) === true),
    ),
  'finding-overdue': ({ findings }) => countedBy(findings.inState('overdue'), bodyOf, count),
  'finding-repeated': ({ tables }) =>
    countedBy(
      tables.findings.filter(({ repeats }) => repeats !== undefined),
      bodyOf,
      count,
    ),
  'finding-days': ({ tables }) =>
    countedBy(tables.findings, yearOf, (rows) => median(rows, daysToCorrect)),
  'staffing-counts': ({ tables }) => countedBy(tables.staffing, yearOf, count),
  'staffing-hidden': ({ tables }) =>
    countedBy(tables.staffing, yearOf, (rows) =>
      share(rows, (row) => typeof row.count !== 'number'),
    ),
  'result-use-made': ({ tables }) => countedBy(tables['result-uses'], ({ way }) => way, count),
  'result-use-done': ({ tables }) =>
    countedBy(
      tables['result-uses'],
      ({ way }) => way,
      (rows) => share(rows, ({ doneOn }) => doneOn !== undefined),
    ),
  'result-use-bodies': ({ tables }) => countedBy(tables['result-uses'], bodyOf, count),
} satisfies Counts<'results'>;
