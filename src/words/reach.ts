/** Whom to ring about a matter, before the number for everything. */
import type { Model } from '../model/model.ts';

export interface OwnPhone {
  readonly name: string;
  readonly phone: string;
}

/** Those of the bodies who have a number of their own, each number once: the hotline is told anyway. */
export function ownPhones(
  { bodies }: Pick<Model, 'bodies'>,
  ids: readonly string[],
  hotline: string,
): OwnPhone[] {
  const told = new Set([hotline]);
  return ids.flatMap((id) => {
    const { short: name, phone } = bodies.get(id);
    if (phone === undefined || told.has(phone)) return [];
    told.add(phone);
    return [{ name, phone }];
  });
}
