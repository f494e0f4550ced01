/** How many published records are other than the last publication has them. */
import { countUnsealed } from '../ledger/seal.ts';
import { asked } from './asked.ts';

export const unsealed = asked('unsealed', ({ announced, ledger }): number =>
  countUnsealed(announced.tables, ledger),
);
