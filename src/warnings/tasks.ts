/** Tasks that nobody holds any more: their body has ended, or everything for which they were done. */
import type { Model } from '../model/model.ts';
import { isWithdrawn } from '../tables/define.ts';
import { type Task, tables } from '../tables/index.ts';
import type { Warning } from './warning.ts';

type Ground = 'body-ended' | 'grounds-ended';

export function tasksUnheld(model: Model): Warning[] {
  return model.tasks.standing
    .filter(({ effective }) => effective <= model.today)
    .flatMap((task) => {
      const what = groundOf(model, task);
      if (what === undefined) return [];
      const { id, body } = task;
      return { id, rows: [id], records: [id], bodies: [body], what };
    });
}

function groundOf(model: Model, task: Task): Ground | undefined {
  const { bodies, items, lists, today } = model;
  if (!bodies.isOpen(bodies.get(task.body), today)) return 'body-ended';
  if (task.duty !== undefined) return undefined;
  const isEnded = (id: string): boolean => {
    const item = items.find(id);
    if (item !== undefined) return items.isWithdrawn(item);
    const power = lists.find(tables.powers.name, id);
    return power === undefined || isWithdrawn(tables.powers, power);
  };
  const grounds = [...task.powers, ...task.items];
  return grounds.length > 0 && grounds.every(isEnded) ? 'grounds-ended' : undefined;
}
