/** Where somebody else leads than before: what matters most to whoever asks. */
import type { Branch, Items, Stage } from '../model/items.ts';
import type { Model } from '../model/model.ts';

/** Who leads in one situation of a matter, before and after; nobody where it was not there or is no more. */
export interface LeadChange {
  readonly item: string;
  readonly condition: string | undefined;
  readonly stage: string | undefined;
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
}

/** Of what is announced, so that a change that takes effect later is told when it is made. */
export function leadChanges(before: Model, after: Model): LeadChange[] {
  const [was, is] = [before.announced.items, after.announced.items];
  const ids = new Set([...was.all, ...is.all].map(({ id }) => id));
  return [...ids].flatMap((id) => inItem(id, ledIn(was, id), ledIn(is, id)));
}

type Led = ReadonlyMap<string, Omit<LeadChange, 'item' | 'before' | 'after'> & { leads: string[] }>;

function inItem(item: string, was: Led, is: Led): LeadChange[] {
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].flatMap((key) => {
    const [old, own] = [was.get(key), is.get(key)];
    if (old?.leads.join() === own?.leads.join()) return [];
    const { condition, stage } = own ?? old ?? {};
    return [{ item, condition, stage, before: old?.leads, after: own?.leads }];
  });
}

/** Who leads, or answers where no government body leads, in each situation and stage of a matter. */
function ledIn(items: Items, id: string): Led {
  const item = items.find(id);
  const branches = item === undefined ? [] : items.branches(item);
  return new Map(branches.flatMap(({ condition, stages }) => stages.map(ledAt(condition))));
}

const ledAt = (condition: Branch['condition']) => (one: Stage) => {
  const rows = one.leads.length > 0 ? one.leads : one.others;
  const leads = rows.map(({ body }) => body).toSorted();
  return [`${condition}\n${one.stage}`, { condition, stage: one.stage, leads }] as const;
};
