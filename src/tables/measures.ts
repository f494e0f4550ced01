/** Every published figure, by topics in the order of the page of figures. */
import { campaignMeasures } from './measures/campaigns.ts';
import type { Measure } from './measures/define.ts';
import { determinationMeasures } from './measures/determinations.ts';
import { evaluationMeasures } from './measures/evaluation.ts';
import { resultMeasures } from './measures/evaluation-results.ts';
import { hotlineMeasures } from './measures/hotline.ts';
import { listMeasures } from './measures/lists.ts';
import { qualityMeasures } from './measures/quality.ts';
import { warningMeasures } from './measures/warnings.ts';

export const topics = {
  lists: listMeasures,
  hotline: hotlineMeasures,
  campaigns: campaignMeasures,
  determinations: determinationMeasures,
  warnings: warningMeasures,
  evaluation: evaluationMeasures,
  results: resultMeasures,
  quality: qualityMeasures,
} as const;

export type TopicName = keyof typeof topics;
export type MeasureIn<Name extends TopicName> = keyof (typeof topics)[Name]['measures'] & string;
export type MeasureId = { [Name in TopicName]: MeasureIn<Name> }[TopicName];

/** Every measure by its id. */
export const measures: Readonly<Record<MeasureId, Measure>> = Object.assign(
  {},
  ...Object.values(topics).map((topic) => topic.measures),
);

export const measureIds = Object.keys(measures) as MeasureId[];
