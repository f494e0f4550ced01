import { type Emergency, EmergencyFinder } from '../emergencies/finder.ts';
import type { Data, DataRow } from './data.ts';

/** What tells a danger to life, however it is put. */
const DANGERS = '泄漏 触电 坍塌 困人 落水 着火 伤人 持刀 轻生 中毒 爆炸'.split(' ');

export function holdsDanger(text: string): boolean {
  return DANGERS.some((word) => text.includes(word));
}

/** The finder of the emergencies, which tells a danger from what only sounds like one. */
export function finderOf(data: Data): EmergencyFinder<Emergency> {
  return new EmergencyFinder(
    data.rows('emergencies').map(({ values: { id, says, not, lastResort } }) => ({
      id,
      says,
      not,
      last: lastResort === true,
    })),
  );
}

/** The matters and signposts that carry an emergency. */
export function itemsWithEmergency(data: Data): ReadonlySet<string> {
  return new Set(data.rows('emergencies').flatMap(({ values }) => values.items));
}

/** The conditions of each matter for which an emergency is written. */
export function conditionsWithEmergency(data: Data): ReadonlyMap<string, ReadonlySet<string>> {
  const byItem = new Map<string, Set<string>>();
  for (const { values } of data.rows('emergencies'))
    for (const item of values.items) {
      const known = byItem.get(item) ?? new Set<string>();
      byItem.set(item, known);
      for (const condition of values.conditions) known.add(condition);
    }
  return byItem;
}

/** What may carry an emergency: matters of both lists and signposts, with their wordings. */
export function toldRows(
  data: Data,
): readonly DataRow<{ id: string; aliases: readonly string[] }>[] {
  return [
    ...data.rows('boundary-items'),
    ...data.rows('street-items'),
    ...data.rows('signposts'),
  ] as const;
}
