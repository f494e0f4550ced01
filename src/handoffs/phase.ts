/** Where an application stands on a day. One rule for the check, the build and the reader's browser; it imports nothing. */

/** What decides it: the decision, and for an admission its days. */
export interface Admission {
  readonly decision: '准入' | '不予准入' | '退回';
  readonly start: string;
  /** The last day, itself included. */
  readonly end?: string | undefined;
}

export const PHASES = ['in-force', 'not-yet', 'expired', 'refused', 'returned'] as const;
export type Phase = (typeof PHASES)[number];

/** The phase on a day, both as `YYYY-MM-DD`. The day of the end still counts. */
export function phaseOf({ decision, start, end }: Admission, today: string): Phase {
  if (decision === '不予准入') return 'refused';
  if (decision === '退回') return 'returned';
  if (today < start) return 'not-yet';
  return end !== undefined && today > end ? 'expired' : 'in-force';
}

/** Applications, the last decided first. */
export function newestFirst<Decided extends { readonly decidedOn: string }>(
  applications: readonly Decided[],
): Decided[] {
  return [...applications].sort((left, right) => (left.decidedOn < right.decidedOn ? 1 : -1));
}

/** Whether an admission in force ends within the calendar days that a renewal takes. */
export function endsSoon(admission: Admission, today: string, soonDays: number): boolean {
  return (
    admission.end !== undefined &&
    phaseOf(admission, today) === 'in-force' &&
    daysBetween(today, admission.end) <= soonDays
  );
}

/** Whether a list of streets, empty for all, holds a street; without a street, any list does. */
export function covers(streets: readonly string[], street: string | undefined): boolean {
  return street === undefined || streets.length === 0 || streets.includes(street);
}

/** Whether two lists of streets, empty for all, have a street in common. */
export function shareStreet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === 0 || right.length === 0 || left.some((street) => right.includes(street));
}

/** The calendar days from one date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
