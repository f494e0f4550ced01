/** By what a row of somebody else's list is known to be a row of ours, whatever else of it has changed. */
import type { Table } from './define.ts';

const BY_TABLE: Readonly<Record<string, readonly string[]>> = {
  powers: ['name', 'subItem', 'type', 'body', 'level'],
  tasks: ['body', 'duty', 'name'],
  specs: ['task', 'name'],
  'main-duties': ['body', 'name'],
};

/** The columns that together name one row of a table. */
export const knownAgainBy = ({ name, naming, partOf }: Table): readonly string[] =>
  BY_TABLE[name] ?? (partOf === undefined ? [naming] : [partOf, naming]);

/** The column of a code that is printed by the upper level, which stays when a name changes. */
export const printedCode = ({ columns }: Table): string | undefined =>
  'code' in columns ? 'code' : undefined;
