import { foundOnce } from '../tables/found-once.ts';
import { digestOf, sha256 } from './digest.ts';
import { type Ledger, ledgerText, linkOf } from './ledger.ts';

/** Something in the files of the ledger that no command has written. */
export interface LedgerFault {
  readonly kind:
    | 'link'
    | 'ledger'
    | 'unvouched'
    | 'copy'
    | 'copy-missing'
    | 'copy-extra'
    | 'copy-gone';
  /** The name of the table, for faults of a copy. */
  readonly table?: string;
  /** The line in the file; undefined where the whole file, or a row that is gone, is meant. */
  readonly line?: number;
  /** The publication or the record. */
  readonly name: string;
}

/** Whether the ledger holds together: publications among themselves, the ledger with the newest, the copies with it. */
export const faultsOf = foundOnce((ledger: Ledger): readonly LedgerFault[] => {
  const { entries, newest } = ledger;
  const faults = [...chainFaults(ledger), ...copyFaults(ledger)];
  // A line of the ledger that disagrees with its copy has been named already.
  if (faults.length > 0 || (newest === undefined && entries.length === 0)) return faults;
  if (newest === undefined) return [{ kind: 'unvouched', name: '' }];
  return newest.ledger === sha256(ledgerText(entries))
    ? []
    : [{ kind: 'ledger', name: String(newest.number) }];
});

/** Each publication follows the one before and carries its own digest. */
export function chainFaults(ledger: Ledger): LedgerFault[] {
  return ledger.publications.flatMap((publication, index) => {
    const previous = ledger.publications[index - 1]?.link ?? '';
    const follows = publication.number === index + 1 && publication.previous === previous;
    if (follows && publication.link === linkOf(publication)) return [];
    return [{ kind: 'link' as const, line: index + 2, name: String(publication.number) }];
  });
}

/** Whether the copies say what the ledger has the digests of. */
export function copyFaults(ledger: Ledger): LedgerFault[] {
  const gone = [...ledger.copies].filter(([, rows]) => rows.size === 0).map(([table]) => table);
  const missingOrOther = ledger.entries.flatMap(({ table, id, digest }): LedgerFault[] => {
    if (gone.includes(table)) return [];
    const row = ledger.copies.get(table)?.get(id);
    if (row === undefined) return [{ kind: 'copy-missing', table, name: id }];
    if (digestOf(row.cells) === digest) return [];
    return [{ kind: 'copy', table, line: row.line, name: id }];
  });
  const extra = [...ledger.copies].flatMap(([table, rows]) =>
    [...rows].flatMap(([id, { line }]): LedgerFault[] =>
      ledger.find(table, id) === undefined ? [{ kind: 'copy-extra', table, line, name: id }] : [],
    ),
  );
  const files = gone.map((table): LedgerFault => ({ kind: 'copy-gone', table, name: '' }));
  return [...files, ...missingOrOther, ...extra];
}
