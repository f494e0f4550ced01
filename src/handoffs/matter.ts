import type { Matter } from './answer.ts';
import type { CheckIndex } from './format.ts';

/** What a record of the index is about: a matter of the lists, or a task somebody applied for. */
export function matterOf({ items, handoffs }: CheckIndex, id: string): Matter {
  const item = items.find((candidate) => candidate.id === id);
  if (item !== undefined)
    return { kind: 'item', item, applications: handoffs.filter((handoff) => handoff.item === id) };
  const handoff = handoffs.find((candidate) => candidate.id === id);
  if (handoff === undefined) return { kind: 'unknown' };
  return {
    kind: 'task',
    item: items.find((candidate) => candidate.id === handoff.item),
    applications: handoffs.filter(({ task }) => task === handoff.task),
  };
}

/** The department somebody means by a name, former names too, or by its id. */
export function departmentNamed({ departments }: CheckIndex, typed: string): string | undefined {
  const wanted = typed.trim();
  const exact = departments.find(([id, short, name]) => [id, short, name].includes(wanted));
  return (exact ?? departments.find(([, ...names]) => names.includes(wanted)))?.[0];
}
