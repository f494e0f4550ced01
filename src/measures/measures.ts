/** Every published figure, counted once a model. */
import { askedOnceEach } from '../model/asked.ts';
import type { Model } from '../model/model.ts';
import { type MeasureId, measureIds } from '../tables/measures.ts';
import { campaignCounts } from './campaigns.ts';
import { determinationCounts } from './determinations.ts';
import { evaluationCounts } from './evaluation.ts';
import { resultCounts } from './evaluation-results.ts';
import type { Count, Counted, Figure } from './figure.ts';
import { hotlineCounts } from './hotline.ts';
import { listCounts } from './lists.ts';
import { qualityCounts } from './quality.ts';
import { warningCounts } from './warnings.ts';

const counts: Readonly<Record<MeasureId, Count>> = {
  ...listCounts,
  ...hotlineCounts,
  ...determinationCounts,
  ...warningCounts,
  ...evaluationCounts,
  ...resultCounts,
  ...campaignCounts,
  ...qualityCounts,
};

/** A measure as it stands on the day of the model, with its parts. */
export const counted = askedOnceEach(
  'measures',
  (model, id: MeasureId): Counted => counts[id](model),
);

const NOTHING: Figure = { value: undefined, of: 0, rows: [] };

/** One figure: the whole of a measure, or one part of it. A part of which there is no row has no value. */
export function figureOf(model: Model, id: MeasureId, part?: string): Figure {
  const { total, parts } = counted(model, id);
  return part === undefined ? total : (parts?.get(part) ?? NOTHING);
}

/** Every measure with what was counted. */
export function allCounted(model: Model): readonly (readonly [MeasureId, Counted])[] {
  return measureIds.map((id) => [id, counted(model, id)]);
}
