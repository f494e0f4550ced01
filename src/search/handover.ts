/**
 * Who answers from the day on which an announced change holds: told on the day of the reader, since nobody may have made the site
 * anew on that day.
 */
import type { InstantBranch, InstantRecord } from './instant-format.ts';
import { type Situation, situationsOf } from './places.ts';
import { answering, eachAnswered, type RankedSituations } from './situations.ts';

type Changing = Pick<InstantRecord, 'branches' | 'changes' | 'afterwards'>;

/** A stage that others answer for from a day on. */
export interface Handover {
  readonly day: string;
  readonly before: InstantBranch;
  readonly then: InstantBranch;
}

/** The branches of a record as people go by them on a day. */
export function branchesOn(
  { branches = [], changes, afterwards }: Changing,
  day: string,
): readonly InstantBranch[] {
  return changes !== undefined && changes <= day ? (afterwards ?? branches) : branches;
}

/** The situations of a record as they are on a day, in the order in which a query put those of the data; new ones come last. */
export function rankedOn(
  ranked: RankedSituations,
  record: Changing,
  day: string,
): RankedSituations {
  if (record.afterwards === undefined || branchesOn(record, day) !== record.afterwards)
    return ranked;
  const then = new Map(
    situationsOf({ branches: record.afterwards }).map((situation) => [
      situation.condition,
      situation,
    ]),
  );
  const stillThere = (situations: readonly Situation[]): Situation[] =>
    situations.flatMap(({ condition, stages }) => {
      const own = then.get(condition);
      return own === undefined ? [] : [{ condition, stages: inOrderOf(stages, own.stages) }];
    });
  const known = new Set(ranked.situations.map(({ condition }) => condition));
  const added = [...then.values()].filter(({ condition }) => !known.has(condition));
  const [first] = ranked.situations;
  return {
    ...ranked,
    situations: [...stillThere(ranked.situations), ...added],
    clear: ranked.clear && then.has(first?.condition),
    meant: eachAnswered(stillThere(ranked.meant)),
  };
}

/** Stages in the order in which those of the same names stand. */
function inOrderOf(
  names: readonly InstantBranch[],
  stages: readonly InstantBranch[],
): InstantBranch[] {
  const places = names.map(({ stage }) => stage);
  const placeOf = ({ stage }: InstantBranch) =>
    places.includes(stage) ? places.indexOf(stage) : places.length;
  return [...stages].sort((left, right) => placeOf(left) - placeOf(right));
}

/** What an announced change makes of a stage of a record; undefined where the same answer for it. */
export function handoverIn(
  { changes, branches = [], afterwards }: Changing,
  { condition, stage }: Pick<InstantBranch, 'condition' | 'stage'>,
): Handover | undefined {
  const isMeant = (other: InstantBranch) => other.condition === condition && other.stage === stage;
  const [before, then] = [branches.find(isMeant), afterwards?.find(isMeant)];
  if (changes === undefined || before === undefined || then === undefined) return undefined;
  return answersOf(before) === answersOf(then) ? undefined : { day: changes, before, then };
}

/** Who answers in a stage, and as what. */
export function answersOf(branch: InstantBranch): string {
  return JSON.stringify(answering(branch).map((body) => [body, branch.called?.[body]]));
}
