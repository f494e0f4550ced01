/** The kinds of bodies that stand below the district's departments: a street, a town, a township. Each does the same work here. */
export const STREET_KINDS = ['街道', '镇', '乡'] as const;

/** Whether a body of the kind does the duties of a street. */
export const isStreetKind = (kind: string | undefined): boolean =>
  STREET_KINDS.some((street) => street === kind);
