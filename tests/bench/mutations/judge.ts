/** What came of a mutation, held against what was to come of it. */
import { isDeepStrictEqual } from 'node:util';
import { type Problem, sentence } from '../../../src/check/problem.ts';
import type { CheckedTables } from '../../../src/check/run.ts';
import type { Ground } from './ground.ts';
import { isAt, type Mutation } from './mutation.ts';

export type Verdict =
  /** It matters and was refused, at the right place or at another, or passed without a word. */
  | 'right'
  | 'elsewhere'
  | 'passed'
  /** It says the same and was read as the same, refused, or read as something else. */
  | 'same'
  | 'refused'
  | 'different'
  /** Nobody could tell: the check found a reason all the same, or none. */
  | 'told'
  | 'untold'
  /** The check broke down. */
  | 'crashed';

export interface Judged {
  readonly verdict: Verdict;
  readonly errors: readonly string[];
}

export const FAILED: readonly Verdict[] = [
  'elsewhere',
  'passed',
  'refused',
  'different',
  'crashed',
];

export function judge(ground: Ground, mutation: Mutation): Judged {
  try {
    const { errors, tables } = ground.spoilt(mutation.files);
    return { verdict: verdictOf(ground, mutation, errors, tables), errors: errors.map(sentence) };
  } catch (error) {
    return { verdict: 'crashed', errors: [String(error)] };
  }
}

function verdictOf(
  ground: Ground,
  { expected }: Mutation,
  errors: readonly Problem[],
  tables: CheckedTables | undefined,
): Verdict {
  if (expected.verdict === 'unknowable') return errors.length > 0 ? 'told' : 'untold';
  const isSame = () => isDeepStrictEqual(inOrder(tables), inOrder(ground.sound.tables));
  if (expected.verdict === 'accepted') {
    if (errors.length > 0) return 'refused';
    return isSame() ? 'same' : 'different';
  }
  if (errors.length === 0) return expected.orSame && isSame() ? 'same' : 'passed';
  // Each message is about this one thing, so the first place that is told must be that of the thing.
  return errors.some((problem) => expected.at.some((place) => isAt(problem, place)))
    ? 'right'
    : 'elsewhere';
}

/** The rows of every table in the order of their ids: in which order they stand in the file says nothing. */
function inOrder(tables: CheckedTables | undefined): unknown {
  return Object.entries(tables ?? {}).map(([name, rows]) => [
    name,
    rows.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  ]);
}
