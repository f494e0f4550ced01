/** How branches are written in the files of the index: a line each. */
import { ROLES, type Role } from '../tables/roles.ts';
import type { InstantBranch, InstantRecord } from './instant-format.ts';

/** Between texts that are sent as one: every text of a record is a single line. */
export const BREAK = '\n';

export interface PackedBranches {
  /** The conditions of the branches, a line each, empty for a branch without one. */
  readonly conditions: string;
  /** The stages of the branches, a line each; absent where no branch has any. */
  readonly stages?: string;
  /** Who answers in the branches, a line each: `3,7;12` for the leads and the others; a letter after a number tells its role. */
  readonly roles: string;
}

/** The branches as the first file holds them: without who helps. */
export function packBranches(branches: readonly InstantBranch[]): PackedBranches {
  const roles = branches.map((branch) =>
    [branch.leads, branch.others ?? []]
      .map((group) => packBodies(group, branch))
      .join(';')
      .replace(/;$/, ''),
  );
  const stages = branches.map(({ stage = '' }) => stage);
  return {
    roles: roles.join(BREAK),
    conditions: branches.map(({ condition = '' }) => condition).join(BREAK),
    ...(stages.some(Boolean) ? { stages: stages.join(BREAK) } : {}),
  };
}

export function unpackBranches(roles: string, conditions = '', stages = ''): InstantBranch[] {
  const [condition, stage] = [conditions.split(BREAK), stages.split(BREAK)];
  return roles.split(BREAK).map((line, at) => {
    const [leads = '', others = ''] = line.split(';');
    return {
      ...(condition[at] ? { condition: condition[at] } : {}),
      ...(stage[at] ? { stage: stage[at] } : {}),
      leads: unpackBodies(leads),
      ...(others === '' ? {} : { others: unpackBodies(others) }),
      ...calledIn(line),
    };
  });
}

/** The helpers of the branches, a line each; undefined where there are none. */
export function packHelpers({ branches = [] }: InstantRecord): string | undefined {
  const helpers = branches.map((branch) => packBodies(branch.helpers ?? [], branch));
  return helpers.some(Boolean) ? helpers.join(BREAK) : undefined;
}

/** The branches with who helps in them. */
export function withHelpers(branches: readonly InstantBranch[], helpers: string): InstantBranch[] {
  const own = helpers.split(BREAK);
  return branches.map(({ called, ...branch }, at) => {
    const line = own[at] ?? '';
    const all = { ...called, ...calledIn(line).called };
    return {
      ...branch,
      ...(line === '' ? {} : { helpers: unpackBodies(line) }),
      ...(Object.keys(all).length > 0 ? { called: all } : {}),
    };
  });
}

/** `3,7e`: positions of bodies, and the letter of a role that is not the usual one. */
function packBodies(positions: readonly number[], { called = {} }: InstantBranch): string {
  const letter = (role: Role | undefined) =>
    role === undefined ? '' : (ROLES.indexOf(role) + 10).toString(36);
  return positions.map((at) => `${at}${letter(called[at])}`).join(',');
}

function unpackBodies(line: string): number[] {
  return line
    .split(',')
    .filter(Boolean)
    .map((body) => Number.parseInt(body, 10));
}

function calledIn(line: string): Pick<InstantBranch, 'called'> {
  const called = [...line.matchAll(/(\d+)([a-z])/g)].map(([, body, letter = '']) => [
    body,
    ROLES[Number.parseInt(letter, 36) - 10],
  ]);
  return called.length > 0 ? { called: Object.fromEntries(called) } : {};
}
