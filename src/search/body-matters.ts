/** What a body does, by the matters of an index. */
import type { InstantBranch, InstantIndex, InstantRecord, Matters } from './instant-format.ts';

/** So many matters tell what a body does. */
const MOST_NAMED = 3;

/** Whether the answer is a body itself: it leads to nobody else. */
export function isBody(
  index: Pick<InstantIndex, 'bodies'>,
  { id, bodies: [body = -1] = [] }: InstantRecord,
): boolean {
  return index.bodies[body]?.id === id;
}

/** A record as its card says it: of a body, with the matters that it has a part in. */
export function withMatters(index: InstantIndex, record: InstantRecord): InstantRecord {
  return isBody(index, record) ? { ...record, matters: mattersOf(index, record) } : record;
}

/** The matters for which a body answers, the first of them by name, and those in which it only takes another part. */
export function mattersOf({ records }: InstantIndex, { bodies = [] }: InstantRecord): Matters {
  const [body] = bodies;
  const matters = (has: (branch: InstantBranch) => boolean) =>
    records.filter(({ domain, branches = [] }) => domain !== undefined && branches.some(has));
  const holds = (positions: readonly number[] = []) =>
    body !== undefined && positions.includes(body);
  const answers = matters(({ leads, others }) => holds(leads) || holds(others));
  const answered = new Set(answers);
  const helps = matters(({ helpers }) => holds(helpers)).filter((record) => !answered.has(record));
  return {
    answers: answers.length,
    helps: helps.length,
    // Of most records an index holds no name until their cards have come.
    named: answers
      .slice(0, MOST_NAMED)
      .flatMap(({ title, url }) => (title === '' ? [] : [[title, url] as const])),
  };
}
