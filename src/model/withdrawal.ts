import { MENTION } from '../records/mention.ts';
import type { Table } from '../tables/define.ts';
import { type ListChange, type Ruling, tables } from '../tables/index.ts';
import type { Recorded } from './history.ts';
import type { Item } from './items.ts';
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

/** Why an item's page is only kept, or will be; undefined while nothing is announced that ends the item. */
export function itemWithdrawal(model: Model, { id, list }: Item): Withdrawal | undefined {
  const item = model.announced.items.get(id);
  const next = item.replacedBy === undefined ? undefined : model.items.find(item.replacedBy);
  return withdrawal(model, tables[list], item, next === undefined ? [] : [next]);
}

/** Why a ruling's page is only kept, or will be; undefined while nothing is announced that ends the ruling. */
export function rulingWithdrawal(model: Model, { id }: Ruling): Withdrawal | undefined {
  const { rulings } = model.announced;
  const ruling = rulings.get(id);
  return withdrawal(model, tables.rulings, ruling, rulings.replacedBy(ruling));
}

/** Why a record is only kept, or will be. */
export function withdrawalOf(model: Model, record: Recorded): Withdrawal | undefined {
  return record.list === 'rulings'
    ? rulingWithdrawal(model, record)
    : itemWithdrawal(model, record);
}

function withdrawal(
  model: Model,
  table: Table,
  { id, status }: { readonly id: string; readonly status: string },
  successors: readonly { readonly id: string; readonly effective?: string | undefined }[],
): Withdrawal | undefined {
  const { withdrawn } = table;
  if (!withdrawn?.values.includes(status)) return undefined;
  const changes = model.changes.of(id).filter((change) => change.record === id);
  // A row without a field may cancel only something in the record: it speaks where none speaks of the state.
  const change =
    changes.find(
      ({ kind, field, after }) =>
        field === withdrawn.column && (kind === '取消' || after === status),
    ) ?? changes.find(({ kind, field }) => kind === '取消' && field === undefined);
  // A merger or a split may name more heirs than the one its column holds.
  const heirs = changes
    .filter(({ kind }) => kind === '合并' || kind === '拆分')
    .flatMap(({ after = '' }) => after.match(MENTION) ?? []);
  const instead = new Set([...successors.map((successor) => successor.id), ...heirs]);
  instead.delete(id);
  const since = change?.effective ?? successors[0]?.effective;
  const ended = since === undefined || since <= model.today;
  return { status, since, ended, change, instead: [...instead] };
}
