/** What stands between a body that leads and the department that answers for it. */
const OPENS = '（主管部门：';
const CLOSES = '）';

/** A lead with the department it belongs to, around its name: pages and cards put links in between, sentences do not. */
export const ofDepartment = { opens: OPENS, closes: CLOSES } as const;

/** Who leads, with the department that answers for it: 区市政中心（主管部门：区住建局）. */
export function leadName(name: string, department: string | undefined): string {
  return department === undefined ? name : `${name}${OPENS}${department}${CLOSES}`;
}
