/** How true the citations are: whether the laws still stand, stood then, and were looked at. */
import type { Duty } from '../tables/index.ts';
import type { Model } from './model.ts';

export interface LawQuality {
  /** Citations in duties that people go by today, of laws that are not in force today. */
  readonly deadToday: number;
  /** Citations in versions of matters, of laws that were not in force on the first day of the version. */
  readonly deadThen: number;
  /** Laws in force that nobody has ever looked at, and those last looked at too long ago, by title. */
  readonly unchecked: readonly string[];
  readonly overdue: readonly string[];
  /** Laws in force of which the last look left it open whether they still stand. */
  readonly leftOpen: number;
  /** Duties that people go by today, held by bodies that are no more. */
  readonly deadBodies: number;
}

/** Counts what the rules refuse, and what only time brings. */
export function lawQuality(model: Model, checkedWithin: number): LawQuality {
  const { items, laws, bodies, history, today } = model;
  const standing = items.all.filter(
    (item) => item.effective <= today && (item.status === '生效' || item.status === '争议中'),
  );
  const duties = standing.flatMap((item) => history.inForce(item).parts);
  const versions = items.all.flatMap((item) => history.of(item));
  const due = laws.uncheckedFor(checkedWithin);
  const titlesOf = (looked: boolean) =>
    due.filter((law) => laws.checksOf(law).length > 0 === looked).map(({ title }) => title);
  const dead = (parts: readonly Duty[], day: string) =>
    parts.flatMap((duty) => duty.laws).filter(({ law }) => !laws.isInForce(laws.get(law), day))
      .length;
  return {
    deadToday: dead(duties, today),
    deadThen: versions.reduce((sum, { parts, from }) => sum + dead(parts, from), 0),
    unchecked: titlesOf(false),
    overdue: titlesOf(true),
    leftOpen: laws.all.filter(
      (law) => laws.isInForce(law) && laws.checksOf(law)[0]?.result === '待核',
    ).length,
    deadBodies: duties.filter(({ body }) => !bodies.isOpen(bodies.get(body), today)).length,
  };
}
