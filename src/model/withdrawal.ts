import { endingChange, endingWithout } from '../ledger/past/ending.ts';
import { listNamed } from '../records/index.ts';
import { listOfId, MENTION } from '../records/mention.ts';
import type { ListChange } from '../tables/index.ts';
import type { Recorded } from './history.ts';
import type { Model } from './model.ts';

/** What became of a record that is no longer in force. */
export interface Withdrawal {
  readonly status: string;
  /** The day from which it no longer holds; undefined when no change tells and nothing replaced it. */
  readonly since: string | undefined;
  /** Whether that day has come: until then the record still holds. */
  readonly ended: boolean;
  /** The change that ended it, with its reason. */
  readonly change: ListChange | undefined;
  /** The records that hold in its place. */
  readonly instead: readonly string[];
}

/** Why a record's page is only kept, or will be; undefined while nothing is announced that ends the record. */
export function withdrawalOf(model: Model, { id, list: name }: Recorded): Withdrawal | undefined {
  const list = listNamed(name);
  const { withdrawn } = list.table;
  const { lists } = model.announced;
  const row = lists.find(name, id);
  if (withdrawn === undefined || row === undefined) return undefined;
  const status = String(row[withdrawn.column]);
  if (!withdrawn.values.includes(status)) return undefined;
  const successors = lists.successorsOf(list, row);
  const changes = model.changes.of(id).filter((change) => change.record === id);
  const change = endingChange(list, row, changes);
  // A merger or a split may name more heirs than the one its column holds.
  const heirs = changes
    .filter(({ kind }) => kind === '合并' || kind === '拆分')
    .flatMap(({ after = '' }) => after.match(MENTION) ?? [])
    .filter((heir) => lists.has(listOfId(heir)?.table.name ?? '', heir));
  const instead = new Set([...successors.map((successor) => successor.id), ...heirs]);
  instead.delete(id);
  const since = change?.effective ?? endingWithout(list, row, successors);
  const ended = since === undefined || since <= model.today;
  return { status, since, ended, change, instead: [...instead] };
}
