import { columnOf, defineKind, type Kind } from '../kind.ts';

/** Said in the place of a count that would give a small one away. */
export const WITHHELD = '不公布';

/** A number of people; `<5` where they are fewer than that; or that it is withheld. */
export type Headcount = number | `<${number}` | typeof WITHHELD;

/** How it is said that there are fewer people than so many. */
export const fewerThan = (count: number): Headcount => `<${count}`;

export const headcountKind: Kind<Headcount> = defineKind({
  name: 'headcount',
  title: '人数',
  read(cell, _column, refuse) {
    if (cell === WITHHELD) return WITHHELD;
    const [, small] = /^<([1-9]\d?)$/.exec(cell) ?? [];
    if (small !== undefined) return fewerThan(Number(small));
    if (/^(0|[1-9]\d{0,5})$/.test(cell)) return Number(cell);
    return refuse('number-shape', `应为阿拉伯数字、「<5」这样的少于几人，或者「${WITHHELD}」`);
  },
  json: () => ({
    anyOf: [
      { type: 'integer', minimum: 0, maximum: 999_999 },
      { type: 'string', pattern: `^(<[1-9][0-9]?|${WITHHELD})$` },
    ],
  }),
  bad: () => ['3人', '<', '≤5', '<05', '1.5', '*'].map((cell) => ({ cell, rule: 'number-shape' })),
  sample: () => headcount('人数', '几人', '<5'),
});

/** How many people, where few are not told. */
export function headcount(label: string, note: string, example: string) {
  return columnOf(headcountKind, { label, note, example });
}
