import {
  LEAD_ROLES,
  NON_GOVERNMENT_ROLES,
  PARALLEL_ROLE,
  ROLES,
  type Role,
} from '../tables/roles.ts';

/** Those who have one part in a branch, and what that part is called. */
export interface PartRow<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Whether they are the answer: they lead or, where no government body does, are responsible. */
  readonly main: boolean;
}

const LABELS = {
  lead: '牵头',
  joint: '共同牵头',
  parallel: '各自负责',
  noLead: '没有行政牵头部门，负责的是',
} as const;

/** Who has which part in a branch, a line each and whoever answers first: pages, cards and files all say it in these words. */
export function partRows<Row extends { readonly role: Role }>(
  rows: readonly Row[],
): PartRow<Row>[] {
  const leads = rows.filter(({ role }) => LEAD_ROLES.includes(role));
  const others = rows.filter(({ role }) => NON_GOVERNMENT_ROLES.includes(role));
  const main = leads.length > 0 ? leads : others;
  const rest = ROLES.map((role) => ({
    label: role,
    rows: rows.filter((row) => row.role === role && !main.includes(row)),
    main: false,
  }));
  return [{ label: leadLabel(leads), rows: main, main: true }, ...rest].filter(
    (row) => row.rows.length > 0,
  );
}

/** Whether a body with this role answers for a part of its own, with nobody to lead it. */
export const isParallel = (role: Role | undefined): boolean => role === PARALLEL_ROLE;

/** How those who lead are called. */
function leadLabel(leads: readonly { readonly role: Role }[]): string {
  if (leads.length === 0) return LABELS.noLead;
  if (leads.some(({ role }) => isParallel(role))) return LABELS.parallel;
  return leads.length > 1 ? LABELS.joint : LABELS.lead;
}

/** What those do who neither lead nor are responsible in their place: `乙配合`, `司法途径为区法院`. */
export function partPhrase(label: string, names: string): string {
  if (label === '技术支撑') return `${names}提供技术支撑`;
  const isDone = ['配合', '首接', '移送'].includes(label);
  return isDone ? `${names}${label}` : `${label}为${names}`;
}
