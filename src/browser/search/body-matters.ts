/** What a body does, by the matters of an index. */
import type { InstantBranch, InstantIndex, InstantRecord } from '../../search/instant-format.ts';

/** So many matters tell what a body does. */
const MOST_NAMED = 3;

/** Whether the answer is a body itself: it leads to nobody else. */
export function isBody(
  index: InstantIndex,
  { id, bodies: [body = -1] = [] }: InstantRecord,
): boolean {
  return index.bodies[body]?.id === id;
}

/** The matters for which a body answers, and those in which it only takes another part. */
export function mattersOf(
  { records }: InstantIndex,
  { bodies = [] }: InstantRecord,
): { readonly answers: readonly InstantRecord[]; readonly helps: readonly InstantRecord[] } {
  const [body] = bodies;
  const matters = (has: (branch: InstantBranch) => boolean) =>
    records.filter(({ domain, branches = [] }) => domain !== undefined && branches.some(has));
  const holds = (positions: readonly number[] = []) =>
    body !== undefined && positions.includes(body);
  const answers = matters(({ leads, others }) => holds(leads) || holds(others));
  const helps = matters(({ helpers }) => holds(helpers)).filter(
    (record) => !answers.includes(record),
  );
  return { answers, helps };
}

/** The first matters for which a body answers: its card names them. */
export const namedOf = (index: InstantIndex, record: InstantRecord): readonly InstantRecord[] =>
  mattersOf(index, record).answers.slice(0, MOST_NAMED);
