import type { Matter } from './answer.ts';
import type { CheckHandoff, CheckIndex } from './format.ts';
import { newestFirst } from './phase.ts';

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

/** Of each task the newest application, which stands for it when the task is looked for. */
export function tasksOf({ handoffs }: CheckIndex): CheckHandoff[] {
  const sorted = newestFirst(handoffs);
  const newest = (task: string) => sorted.find((handoff) => handoff.task === task);
  return sorted.filter((handoff) => newest(handoff.task) === handoff);
}
