/** Where the bars of the picture of a campaign's measures stand: when each was due, and when it was done. */
import { daysBetween } from '../../model/calendar-days.ts';
import type { Campaigns, MeasureState } from '../../model/campaigns.ts';
import { compare } from '../../model/lookup.ts';
import type { Campaign, CampaignMeasure } from '../../tables/index.ts';
import { round, WIDTH } from '../drawing.ts';

const LEFT = 4;
const RIGHT = 8;
const TOP = 20;
const ROW = 34;
/** Below the rows: the ticks of the months and their names. */
const FOOT = 22;

/** A stretch of a bar, from one side to the other. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

export interface MeasureBar {
  readonly measure: CampaignMeasure;
  readonly state: MeasureState;
  readonly daysLate: number;
  /** The baseline of the words, and the top of the bar. */
  readonly textY: number;
  readonly barY: number;
  /** What was in time, and what came after the day. */
  readonly inTime: Stretch;
  readonly late: Stretch | undefined;
  readonly dueX: number;
}

export interface TimePicture {
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly barHeight: number;
  readonly from: string;
  readonly to: string;
  readonly bars: readonly MeasureBar[];
  readonly ticks: readonly { readonly x: number; readonly month: number }[];
  /** Where today stands; undefined once the campaign has ended. */
  readonly todayX: number | undefined;
}

/** The picture of a campaign at a day; undefined for one without measures. */
export function measureTimes(
  campaigns: Campaigns,
  campaign: Campaign,
  today: string,
): TimePicture | undefined {
  const measures = campaigns.measures(campaign);
  if (measures.length === 0) return undefined;
  const { start: from, end } = campaign;
  const now = end ?? today;
  const days = [...measures.flatMap(({ due, done = due }) => [due, done]), campaign.due, now];
  const to = days.toSorted(compare).at(-1) ?? now;
  const whole = Math.max(1, daysBetween(from, to));
  const x = (day: string) =>
    round(LEFT + (Math.max(0, daysBetween(from, day)) / whole) * (WIDTH - LEFT - RIGHT));
  const stretch = (first: string, last: string) => ({
    x: x(first),
    width: Math.max(1, round(x(last) - x(first))),
  });
  const base = TOP + measures.length * ROW;
  return {
    ...{ width: WIDTH, height: base + FOOT, right: WIDTH - RIGHT, top: TOP, base, barHeight: 9 },
    ...{ from, to },
    bars: measures.map((measure, index) => {
      const { due, done } = measure;
      const last = done ?? now;
      return {
        ...{ measure, state: campaigns.state(measure), daysLate: campaigns.daysLate(measure) },
        ...{ textY: TOP + index * ROW + 13, barY: TOP + index * ROW + 18, dueX: x(due) },
        inTime: stretch(from, daysBetween(last, due) > 0 ? last : due),
        late: last > due ? stretch(due, last) : undefined,
      };
    }),
    ticks: monthsBetween(from, to).map((day) => ({ x: x(day), month: Number(day.slice(5, 7)) })),
    todayX: end === undefined ? x(today) : undefined,
  };
}

/** At most so many months are named. */
const MOST_TICKS = 8;

/** The first days of months between two days, few enough to stay apart. */
function monthsBetween(from: string, to: string): string[] {
  const days: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let day = firstOf(year, month); day <= to; day = firstOf(year, month)) {
    if (day >= from) days.push(day);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  const every = Math.ceil(days.length / MOST_TICKS);
  return days.filter((_, index) => index % every === 0);
}

const firstOf = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}-01`;
