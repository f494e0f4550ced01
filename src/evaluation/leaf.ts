/** One indicator of one body in one year: what it is worth, and from which rows by which rule. */
import type { Figure } from '../measures/figure.ts';
import type { Assessment, Body, Indicator, IndicatorBand } from '../tables/index.ts';
import { type Banded, banded } from './bands.ts';
import { type Joined, joined } from './joined.ts';

/** Why an indicator has no score: it is said, and counts neither as nought nor as full. */
export type Missing = 'not-for-these' | 'no-rows' | 'no-assessment' | 'self-alone';

export type Judged =
  | {
      readonly is: 'computed';
      readonly points: number;
      readonly figure: Figure;
      readonly by: Banded;
    }
  | ({ readonly is: 'assessed' } & Joined)
  | {
      readonly is: 'missing';
      readonly why: Missing;
      /** What the body says of itself, where nobody else has judged. */
      readonly said?: readonly Assessment[];
    };

/** The kinds of bodies that are evaluated, in the groups in which they are ranked. */
export const GROUPS = {
  departments: ['区级部门', '派驻机构'],
  institutions: ['事业单位'],
} as const satisfies Record<string, readonly Body['kind'][]>;
export type Group = keyof typeof GROUPS;

/** The group of a body; undefined for a body that is not evaluated. */
export function groupOf({ kind }: Body): Group | undefined {
  const groups = Object.keys(GROUPS) as Group[];
  return groups.find((group) => (GROUPS[group] as readonly string[]).includes(kind));
}

const ONLY: Readonly<Record<Indicator['appliesTo'], Group | undefined>> = {
  部门和事业单位: undefined,
  部门: 'departments',
  事业单位: 'institutions',
};

/** Whether an indicator is for bodies of a group. */
export function isFor({ appliesTo }: Indicator, group: Group): boolean {
  return (ONLY[appliesTo] ?? group) === group;
}

/** Whether an indicator is followed in a year. */
export function isOf({ from, until }: Indicator, year: number): boolean {
  return from <= year && year <= (until ?? year);
}

export interface Found {
  readonly figure: Figure | undefined;
  readonly bands: readonly IndicatorBand[];
  readonly assessments: readonly Assessment[];
}

/** Judges an indicator by what was found. */
export function judged(
  indicator: Indicator,
  group: Group,
  { figure, bands, assessments }: Found,
): Judged {
  if (!isFor(indicator, group)) return { is: 'missing', why: 'not-for-these' };
  if (indicator.measure !== undefined) {
    const by = figure?.value === undefined ? undefined : banded(figure.value, bands);
    return figure === undefined || by === undefined
      ? { is: 'missing', why: 'no-rows' }
      : { is: 'computed', points: by.points, figure, by };
  }
  if (assessments.length === 0) return { is: 'missing', why: 'no-assessment' };
  const all = joined(indicator, assessments);
  return all === undefined
    ? { is: 'missing', why: 'self-alone', said: assessments }
    : { is: 'assessed', ...all };
}
