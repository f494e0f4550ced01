import { listingsTable, schemaTable, versionsTable } from './ledger.ts';

/** What is sealed beside the records and published with them: how they are defined, how they read, and when they stood in their lists. */
export const sealedBeside = [schemaTable, versionsTable, listingsTable] as const;
