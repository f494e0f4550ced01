import type { CheckedTables } from '../check/run.ts';
import { covers } from '../handoffs/phase.ts';
import type { Body, Campaign, CampaignMeasure, CampaignOutcome } from '../tables/index.ts';
import type { Bodies } from './bodies.ts';
import { daysBetween } from './calendar-days.ts';
import { byId, compare, groupBy, newestFirst } from './lookup.ts';

/** How a measure stands today: done by its day, done after it, still in time, past its day, or left undone when its campaign ended. */
export type MeasureState = 'in-time' | 'late' | 'open' | 'overdue' | 'left';

/** Whether the numbers reached what was aimed at: all of them, some, none; undefined while none is counted. */
export type Reached = 'all' | 'some' | 'none' | undefined;

/** The campaigns, newest first: one topic, one group, one plan each. */
export class Campaigns {
  readonly all: readonly Campaign[];
  /** Those at work, whichever is due first in front. */
  readonly open: readonly Campaign[];
  readonly ended: readonly Campaign[];
  /** Every measure, campaign by campaign. */
  readonly allMeasures: readonly CampaignMeasure[];
  /** The measures that campaigns at work still owe, whichever is due first in front. */
  readonly owed: readonly CampaignMeasure[];
  /** Those of them that are past their day. */
  readonly overdue: readonly CampaignMeasure[];
  readonly #today: string;
  readonly #bodies: Bodies;
  readonly #byId: ReadonlyMap<string, Campaign>;
  readonly #measures: ReadonlyMap<string, readonly CampaignMeasure[]>;
  readonly #outcomes: ReadonlyMap<string, readonly CampaignOutcome[]>;

  constructor(tables: CheckedTables, bodies: Bodies, today: string) {
    this.#today = today;
    this.#bodies = bodies;
    this.all = [...tables.campaigns].sort(newestFirst(({ start }) => start));
    this.open = this.all
      .filter(({ status }) => status === '进行中')
      .toSorted((left, right) => compare(left.due, right.due));
    this.ended = this.all.filter(({ status }) => status !== '进行中');
    this.#byId = byId(this.all);
    const measures = tables['campaign-measures'].toSorted((left, right) => left.no - right.no);
    this.#measures = groupBy(measures, ({ campaign }) => campaign);
    this.#outcomes = groupBy(tables['campaign-outcomes'], ({ campaign }) => campaign);
    this.allMeasures = this.all.flatMap((campaign) => this.measures(campaign));
    this.owed = this.open
      .flatMap((campaign) => this.measures(campaign))
      .filter(({ done }) => done === undefined)
      .toSorted((left, right) => compare(left.due, right.due) || compare(left.id, right.id));
    this.overdue = this.owed.filter((measure) => this.state(measure) === 'overdue');
  }

  get(id: string): Campaign {
    const campaign = this.#byId.get(id);
    if (campaign === undefined) throw new Error(`no campaign ${id}`);
    return campaign;
  }

  /** What is to be done, in the order of the plan. */
  measures({ id }: Pick<Campaign, 'id'>): readonly CampaignMeasure[] {
    return this.#measures.get(id) ?? [];
  }

  /** What was counted before and after. */
  outcomes({ id }: Pick<Campaign, 'id'>): readonly CampaignOutcome[] {
    return this.#outcomes.get(id) ?? [];
  }

  /** The measures of a campaign that are past their day. */
  overdueIn({ id }: Pick<Campaign, 'id'>): readonly CampaignMeasure[] {
    return this.overdue.filter(({ campaign }) => campaign === id);
  }

  state({ campaign, due, done }: CampaignMeasure): MeasureState {
    if (done !== undefined) return done <= due ? 'in-time' : 'late';
    if (this.get(campaign).status !== '进行中') return 'left';
    return due < this.#today ? 'overdue' : 'open';
  }

  /** By how many days a measure was done late, or is late today; none where it is in time or was left. */
  daysLate(measure: CampaignMeasure): number {
    const state = this.state(measure);
    if (state !== 'late' && state !== 'overdue') return 0;
    return daysBetween(measure.due, measure.done ?? this.#today);
  }

  /** Whether a campaign reached what it was for: by its numbers, never by what somebody says of it. */
  reached(campaign: Pick<Campaign, 'id'>): Reached {
    const counted = this.outcomes(campaign).map(isReached);
    const known = counted.filter((one) => one !== undefined);
    if (known.length === 0) return undefined;
    // What was to be counted and was not is not reached.
    if (counted.every((one) => one === true)) return 'all';
    return known.some(Boolean) ? 'some' : 'none';
  }

  /** The measures that a body still owes. What all streets owe each of them owes. */
  owedBy(body: Body): readonly CampaignMeasure[] {
    return this.owed.filter((measure) => this.#owes(body, measure));
  }

  /** Whether a measure falls to a body: to itself, or as one of the streets it falls to together. */
  #owes(body: Body, { body: named, campaign }: CampaignMeasure): boolean {
    if (named === body.id) return true;
    return (
      this.#bodies.collectiveOf(body)?.id === named && covers(this.get(campaign).streets, body.id)
    );
  }
}

/** Whether a number reached its aim: down to it where it was to fall, up to it where it was to rise; undefined while not counted. */
export function isReached({ before, goal, after }: CampaignOutcome): boolean | undefined {
  if (after === undefined) return undefined;
  return goal < before ? after <= goal : after >= goal;
}
