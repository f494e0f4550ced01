import type { Model } from '../model/model.ts';
import type { AnyRow, Records } from '../records/define.ts';
import { partsTableOf } from '../records/index.ts';
import { historyText } from './history-text.ts';
import { text } from './text.ts';

/** What a record and its parts are called where versions of it are compared. */
export function calledIn(list: Records): { whole: string; part: string } {
  return list.called ?? { whole: historyText.whole, part: partsTableOf(list)?.title ?? '' };
}

/** A part of a record by its body and when it applies; by its id where it names no body. */
export function partName(model: Model, part: AnyRow): string {
  const { body, condition, stage } = part;
  if (typeof body !== 'string') return part.id;
  const said = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const when = text.item.when({ condition: said(condition), stage: said(stage) });
  return `${model.bodies.named(body).short}${when === '' ? '' : `（${when}）`}`;
}
