import { columnOf, defineKind, type Kind } from '../kind.ts';

export const pointsKind: Kind<number> = defineKind({
  name: 'points',
  title: '百分制',
  read: (cell, { example }, refuse) =>
    /^(0|[1-9]\d?|100)$/.test(cell)
      ? Number(cell)
      : refuse('number-shape', `应为 0 到 100 的整数，例如「${example}」`),
  json: () => ({ type: 'integer', minimum: 0, maximum: 100 }),
  bad: () =>
    ['101', '-1', '87.5', '90分', '09'].map((cell) => ({ cell, rule: 'number-shape' as const })),
  sample: () => points('得分', '得了多少', '85'),
});

/** A whole number out of a hundred: a score, or a weight. */
export function points(label: string, note: string, example: string) {
  return columnOf(pointsKind, { label, note, example });
}
