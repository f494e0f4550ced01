/** What is worked out of the tables and published beside them, in the order in which it is listed. */
import type { Table } from '../define.ts';
import { ledgerTable, publicationsTable } from '../ledger.ts';
import { sealedBeside } from '../sealed-beside.ts';
import { clustersTable } from './clusters.ts';
import { coverageTable } from './coverage.ts';
import { gradesTable, scoresTable } from './evaluation.ts';
import { figuresTable } from './figures.ts';
import { qualityTable } from './quality.ts';
import { upstreamPaceTable } from './upstream-pace.ts';
import { warningsTable } from './warnings.ts';

export const derivedTables: readonly Table[] = [
  figuresTable,
  warningsTable,
  coverageTable,
  gradesTable,
  scoresTable,
  clustersTable,
  upstreamPaceTable,
  qualityTable,
];

/** What the ledger is kept in: there is nothing of it before the first publication. */
export const keptTables: readonly Table[] = [ledgerTable, publicationsTable, ...sealedBeside];
