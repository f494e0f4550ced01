import { columnOf, defineKind, type Kind, type Refuse } from '../kind.ts';
import { type MeasureId, measureIds, measures } from '../measures.ts';

export const measureKind: Kind<MeasureId> = defineKind({
  name: 'measure',
  title: '指标',
  isFacet: true,
  read: (cell, _, refuse) => readMeasure(cell, refuse),
  json: () => ({ type: 'string', enum: measureIds }),
  bad: () => [{ cell: '没有这个指标', rule: 'choice-known' }],
  sample: () => measure('指标', '哪一个指标', measureIds[0] ?? ''),
});

/** A published figure, by its id or its title; the value is its id, which stays when the title is bettered. */
export function measure(label: string, note: string, example: string) {
  return columnOf<MeasureId>(measureKind, { label, note, example }, readMeasure);
}

function readMeasure(cell: string, refuse: Refuse): MeasureId {
  const found = measureIds.find((id) => id === cell || measures[id].title === cell);
  return (
    found ??
    refuse('choice-known', `应为「公开数字」页面上一个指标的编号，例如「${measureIds[0]}」`)
  );
}
