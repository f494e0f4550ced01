/** The parts of campaigns, by the campaign they belong to. */
import type { Campaign, CampaignMeasure, CampaignOutcome } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';

/** A campaign with its measures and its numbers. */
export interface WholeCampaign {
  readonly row: DataRow<Campaign>;
  readonly measures: readonly DataRow<CampaignMeasure>[];
  readonly outcomes: readonly DataRow<CampaignOutcome>[];
}

/** Every campaign that could be read, in the order of its table. */
export function wholeCampaigns(data: Data): WholeCampaign[] {
  const measures = Map.groupBy(data.rows('campaign-measures'), ({ values }) => values.campaign);
  const outcomes = Map.groupBy(data.rows('campaign-outcomes'), ({ values }) => values.campaign);
  return data.rows('campaigns').map((row) => ({
    row,
    // In the order of their numbers: in which order the rows stand says nothing.
    measures: (measures.get(row.values.id) ?? []).toSorted(
      (left, right) => left.values.no - right.values.no,
    ),
    outcomes: outcomes.get(row.values.id) ?? [],
  }));
}

/** Whether a campaign is at work. */
export const isOpen = ({ row }: WholeCampaign): boolean => row.values.status === '进行中';
