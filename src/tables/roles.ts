/** The parts a body can have in a matter, in a duty as in the finding of a ruling. */
export const ROLES = [
  '牵头',
  '双牵头',
  '配合',
  '首接',
  '移送',
  '技术支撑',
  '产权人',
  '经营企业',
  '业主大会/物业',
  '司法途径',
  '各负其责',
] as const;

export type Role = (typeof ROLES)[number];

/** Several bodies that each answer for a part of their own, with nobody to lead the others. */
export const PARALLEL_ROLE = '各负其责' satisfies Role;

/** Roles that answer for a branch. */
export const LEAD_ROLES: readonly Role[] = ['牵头', '双牵头', PARALLEL_ROLE];

/** Roles that answer for a branch where no government body leads. */
export const NON_GOVERNMENT_ROLES: readonly Role[] = [
  '产权人',
  '经营企业',
  '业主大会/物业',
  '司法途径',
];
