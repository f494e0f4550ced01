/** What the two sides of a pair of the same matter say, each with those who answer there. */
import type { SameMatter } from '../tables/index.ts';
import { LEAD_ROLES, NON_GOVERNMENT_ROLES, type Role } from '../tables/roles.ts';
import type { Data, DataRow } from './data.ts';

/** What holds at one place: a duty of a matter, a finding of a ruling, or a body of a signpost. */
interface Part {
  readonly condition: string | undefined;
  readonly stage: string | undefined;
  readonly body: string;
  readonly role: Role;
}

/** The columns in which a side is written. */
export interface SideKeys {
  readonly item: 'item' | 'other';
  readonly condition: 'condition' | 'otherCondition';
  readonly stage: 'stage' | 'otherStage';
}

export const SIDES: readonly SideKeys[] = [
  { item: 'item', condition: 'condition', stage: 'stage' },
  { item: 'other', condition: 'otherCondition', stage: 'otherStage' },
];

export interface Side {
  readonly keys: SideKeys;
  readonly id: string;
  readonly table: string;
  /** Everything the record says, whatever condition is meant. */
  readonly all: readonly Part[];
  /** What it says of the condition and the stage that are meant. */
  readonly meant: readonly Part[];
  /** The ids of those who answer: the leads or, where no government body leads, those responsible instead. */
  readonly answer: readonly string[];
  /** Whether a government body leads. */
  readonly isLed: boolean;
}

const LISTS = ['boundary-items', 'street-items', 'rulings', 'signposts'];

/** Both sides of a pair; none while a table they stand in cannot be read whole. */
export function sidesOf(data: Data, row: DataRow<SameMatter>): readonly Side[] {
  if (data.hasBroken('duties') || data.hasBroken('ruling-findings')) return [];
  return SIDES.map((keys) => sideOf(data, row.values, keys));
}

function sideOf(data: Data, values: SameMatter, keys: SideKeys): Side {
  const id = values[keys.item];
  const table = LISTS.find((name) => data.find(name, id) !== undefined) ?? '';
  const all = partsOf(data, table, id);
  const meant = all.filter(
    ({ condition, stage }) =>
      condition === values[keys.condition] &&
      (values[keys.stage] === undefined || stage === values[keys.stage]),
  );
  const leads = bodiesIn(meant, LEAD_ROLES);
  const isLed = leads.length > 0;
  const answer = isLed ? leads : bodiesIn(meant, NON_GOVERNMENT_ROLES);
  return { keys, id, table, all, meant, answer, isLed };
}

function partsOf(data: Data, table: string, id: string): readonly Part[] {
  if (table === 'rulings')
    return data
      .rows('ruling-findings')
      .filter(({ values }) => values.ruling === id)
      .map(({ values }) => ({ ...values, stage: undefined }));
  if (table === 'signposts')
    return (data.get('signposts', id)?.values.bodies ?? []).map((body) => ({
      ...{ condition: undefined, stage: undefined },
      ...{ body, role: '牵头' },
    }));
  return data
    .rows('duties')
    .filter(({ values }) => values.item === id)
    .map(({ values }) => values);
}

function bodiesIn(parts: readonly Part[], roles: readonly Role[]): string[] {
  return [...new Set(parts.flatMap(({ role, body }) => (roles.includes(role) ? body : [])))];
}

/** The names by which pages call bodies. */
export function shortNames(data: Data, ids: readonly string[]): string[] {
  return ids.map((id) => data.get('bodies', id)?.values.short ?? id);
}
