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
  readonly isSignpost: boolean;
  /** Everything the record says, whatever condition is meant. */
  readonly all: readonly Part[];
  /** What it says of the condition and the stage that are meant. */
  readonly meant: readonly Part[];
  /** The ids of those who answer: the leads or, where no government body leads, those responsible instead. */
  readonly answer: readonly string[];
  /** Whether a government body leads. */
  readonly isLed: boolean;
}

/** Both sides of a pair; none while a table they stand in cannot be read whole. */
export function sidesOf(data: Data, row: DataRow<SameMatter>): readonly Side[] {
  if (data.hasBroken('duties') || data.hasBroken('ruling-findings')) return [];
  return SIDES.map((keys) => sideOf(data, row.values, keys));
}

function sideOf(data: Data, values: SameMatter, keys: SideKeys): Side {
  const id = values[keys.item];
  const all = partsOf(data, id);
  const meant = all.filter(
    ({ condition, stage }) =>
      condition === values[keys.condition] &&
      (values[keys.stage] === undefined || stage === values[keys.stage]),
  );
  const leads = bodiesIn(meant, LEAD_ROLES);
  const isLed = leads.length > 0;
  const answer = isLed ? leads : bodiesIn(meant, NON_GOVERNMENT_ROLES);
  const isSignpost = data.find('signposts', id) !== undefined;
  return { keys, id, isSignpost, all, meant, answer, isLed };
}

function partsOf(data: Data, id: string): readonly Part[] {
  const findings = data.rows('ruling-findings').filter(({ values }) => values.ruling === id);
  if (findings.length > 0) return findings.map(({ values }) => ({ ...values, stage: undefined }));
  const signpost = data.get('signposts', id);
  if (signpost !== undefined)
    return signpost.values.bodies.map((body) => ({
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
