import { NON_GOVERNMENT_ROLES, PARALLEL_ROLE } from '../tables/index.ts';

/** How many lead in a branch: alone, together, or each for a part of their own. */
export interface Leading {
  readonly alone: number;
  readonly joint: number;
  readonly parallel: number;
  /** Whether somebody who is no government body answers where none leads. */
  readonly others: boolean;
}

export function leadingIn(roles: readonly string[]): Leading {
  const count = (role: string) => roles.filter((one) => one === role).length;
  return {
    alone: count('牵头'),
    joint: count('双牵头'),
    parallel: count(PARALLEL_ROLE),
    others: NON_GOVERNMENT_ROLES.some((role) => roles.includes(role)),
  };
}

/** What is wrong with who leads, and how to mend it; undefined where it is clear. */
export function leadFault({ alone, joint, parallel, others }: Leading) {
  const kinds = [alone, joint, parallel].filter((count) => count > 0).length;
  if (kinds > 1)
    return {
      wrong: parallel > 0 ? '既有牵头又有各负其责' : '既有牵头又有双牵头',
      cure: '共同牵头的都写「双牵头」，各管一段、没有谁牵头的都写「各负其责」，其余的写「配合」',
    };
  if (alone > 1)
    return {
      wrong: `有 ${alone} 个牵头`,
      cure: '只留一个牵头；共同牵头的都改为「双牵头」，各管一段的都改为「各负其责」',
    };
  if (joint === 1) return { wrong: '只有一个双牵头', cure: '补上另一个双牵头，或改为「牵头」' };
  if (parallel === 1)
    return { wrong: '只有一个各负其责', cure: '补上另一个各负其责的，或改为「牵头」' };
  if (kinds === 0 && !others)
    return {
      wrong: '没有牵头单位',
      cure: `指定一个「牵头」；各管一段、没有谁牵头的都写「各负其责」；没有行政牵头的，用「${NON_GOVERNMENT_ROLES.join('、')}」写明由谁负责`,
    };
  return undefined;
}
