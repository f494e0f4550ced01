/** What held on a day, from the data of a list: which period of the list, or which version of one of its records. */
import { byDayText as words } from '../../words/by-day-text.ts';
import { longDate } from '../../words/long-date.ts';

interface Span {
  /** Absent for a record by which nobody ever went. */
  readonly from?: string;
  readonly until?: string;
}
type Told = Span & { readonly page?: string };

export interface DayFile {
  readonly title: string;
  readonly page: string;
  readonly asOf: string;
  /** Newest first, as are the versions of a record. */
  readonly periods: readonly Told[];
  readonly records: readonly (Told & {
    readonly id: string;
    readonly name: string;
    readonly page: string;
    readonly versions?: readonly Told[];
  })[];
}

export interface DayAnswer {
  readonly says: string;
  readonly links: readonly { readonly href: string; readonly name: string }[];
}

/** Whether a day lies in a span. */
const holds = ({ from, until }: Span, day: string): boolean =>
  from !== undefined && from <= day && (until === undefined || day < until);

export function answerFor(file: DayFile, day: string, record = ''): DayAnswer {
  if (record !== '') return recordOn(file, day, record);
  return day > file.asOf ? ahead(file, day) : listOn(file, day);
}

function listOn({ title, periods, page }: DayFile, day: string): DayAnswer {
  const period = periods.find((one) => holds(one, day));
  const first = periods.at(-1)?.from;
  if (period?.from === undefined)
    return {
      says:
        first === undefined
          ? words.before(title, longDate(day))
          : words.before(title, longDate(first)),
      links: [{ href: page, name: title }],
    };
  return {
    says: words.onDay(
      longDate(day),
      title,
      longDate(period.from),
      period.until && longDate(period.until),
    ),
    links: [{ href: period.page ?? page, name: words.see }],
  };
}

/** A day still to come: what is announced that will have taken effect by then. */
function ahead({ title, page, asOf, records }: DayFile, day: string): DayAnswer {
  const isComing = (when: string | undefined) => when !== undefined && when > asOf && when <= day;
  const coming = records.flatMap((record) => {
    const versions = (record.versions ?? []).filter(({ from }) => isComing(from));
    const own = isComing(record.from) || isComing(record.until) ? [record] : [];
    return [...versions.slice(0, 1), ...(versions.length > 0 ? [] : own)].map((one) => ({
      href: one.page ?? record.page,
      name: `${record.name}（${record.id}）`,
    }));
  });
  const says = coming.length === 0 ? words.noneAnnounced : words.announced(coming.length);
  return {
    says: `${words.ahead(longDate(day))}${says}`,
    links: coming.length === 0 ? [{ href: page, name: title }] : coming,
  };
}

function recordOn({ title, records, page, asOf }: DayFile, day: string, id: string): DayAnswer {
  const record = records.find((one) => one.id === id);
  if (record === undefined)
    return { says: words.noRecord(title, id), links: [{ href: page, name: title }] };
  const ahead = day > asOf ? words.ahead(longDate(day)) : '';
  const own = [{ href: record.page, name: record.name }];
  const { from, until, versions = [] } = record;
  if (!holds(record, day)) return { says: ahead + outside(id, day, { from, until }), links: own };
  const version = versions.find((one) => holds(one, day));
  const since = version?.from ?? from ?? '';
  const end = version?.until ?? until;
  return {
    says: ahead + words.recordThen(longDate(day), id, longDate(since), end && longDate(end)),
    links: version?.page === undefined ? own : [{ href: version.page, name: words.see }],
  };
}

/** Why nobody went by a record on a day. */
function outside(
  id: string,
  day: string,
  { from, until }: { from: string | undefined; until: string | undefined },
): string {
  if (from === undefined || (until !== undefined && until <= from)) return words.never(id);
  return day < from ? words.notYet(id, longDate(from)) : words.gone(id, longDate(until ?? day));
}
