import { type Body, DISTRICT_KINDS } from '../tables/index.ts';
import { STREET_KINDS } from '../tables/street-kinds.ts';

/** Firms, courts and residents may have a part in a matter, but nobody can call them to act. */
const ACTING: readonly Body['kind'][] = [...DISTRICT_KINDS, ...STREET_KINDS];

/** Whether a body can be called to act. */
export const isActing = ({ kind }: Body): boolean => ACTING.includes(kind);
