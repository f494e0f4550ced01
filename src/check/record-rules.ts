/** The rules by which what was published stays on record, in the order in which they look at the data. */
import type { Rule } from './rule.ts';
import { additionOnRecord } from './rules/addition-on-record.ts';
import { addressKept } from './rules/address-kept.ts';
import { basisChangeComplete } from './rules/basis-change-complete.ts';
import { cancelledIsGone } from './rules/cancelled-is-gone.ts';
import { changeChain } from './rules/change-chain.ts';
import { changeFollows } from './rules/change-follows.ts';
import { changeMatchesRecord } from './rules/change-matches-record.ts';
import { changeNotice } from './rules/change-notice.ts';
import { changeOnRecord } from './rules/change-on-record.ts';
import { changeRowKept } from './rules/change-row-kept.ts';
import { columnKept } from './rules/column-kept.ts';
import { correctionComplete } from './rules/correction-complete.ts';
import { erratumKeepsLead } from './rules/erratum-keeps-lead.ts';
import { factChangedAtOnce } from './rules/fact-changed-at-once.ts';
import { idNotReused } from './rules/id-not-reused.ts';
import { ledgerByCommand } from './rules/ledger-by-command.ts';
import { noNearCopy } from './rules/no-near-copy.ts';
import { recordKept } from './rules/record-kept.ts';
import { rulingAmendedByRuling } from './rules/ruling-amended-by-ruling.ts';
import { versionKept } from './rules/version-kept.ts';

export const recordRules: readonly Rule[] = [
  ledgerByCommand,
  columnKept,
  recordKept,
  idNotReused,
  changeRowKept,
  versionKept,
  addressKept,
  changeOnRecord,
  additionOnRecord,
  basisChangeComplete,
  changeMatchesRecord,
  factChangedAtOnce,
  noNearCopy,
  cancelledIsGone,
  erratumKeepsLead,
  correctionComplete,
  changeChain,
  changeNotice,
  changeFollows,
  rulingAmendedByRuling,
];
