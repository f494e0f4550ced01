import { listNamed } from '../records/index.ts';
import { type ListPart, partsByYearAnd } from './list-parts.ts';
import type { Model } from './model.ts';

/** The columns by which the hotline cases are divided, beside their years. */
const COLUMNS = ['firstBody', 'street', 'domain', 'items'] as const;

/** The pages of the hotline cases of each year, first receiver, street, field and matter. */
export function hotlineParts(model: Model): ListPart[] {
  return partsByYearAnd(model, listNamed('hotline-cases'), COLUMNS);
}
