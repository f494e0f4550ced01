/** What the ledger keeps beside itself: the rows as they were published, and every address that ever was. */
import { ADDRESSES, addressFaults, addressLines, copyOfAddresses } from '../ledger/addresses.ts';
import { copyFaults, type LedgerFault } from '../ledger/faults.ts';
import { copyFile, type Ledger } from '../ledger/ledger.ts';
import type { Difference } from '../ledger/verdict.ts';
import { INPUTS, onSite } from './inputs.ts';
import { deadAmong } from './known-urls.ts';
import type { Manifest } from './manifest.ts';

/** The rows as they were last published, against the ledger. */
export function verifyCopies(ledger: Ledger): Difference[] {
  return copyFaults(ledger).flatMap(({ kind, table = '', name }): Difference[] => {
    const file = onSite(copyFile(table));
    const told = COPY_FAULTS[kind];
    if (told === undefined) return [];
    return told === 'file-missing' ? [{ kind: told, name: file }] : [{ kind: told, name, file }];
  });
}

const COPY_FAULTS: Partial<Record<LedgerFault['kind'], Difference['kind']>> = {
  copy: 'record-differs',
  'copy-missing': 'record-missing',
  'copy-extra': 'record-unknown',
  'copy-gone': 'file-missing',
};

/** Whether every address that was ever published is in the list, and still leads somewhere. */
export function verifyAddresses(
  ledger: Ledger,
  kept: ReadonlyMap<string, Uint8Array>,
  files: Manifest['files'],
): Difference[] {
  const textOf = (name: string) => {
    const bytes = kept.get(INPUTS.get(name) ?? name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const [list, copy] = [textOf(ADDRESSES), textOf(copyOfAddresses)];
  const faults = addressFaults(ledger, { list, copy }).map((fault): Difference => {
    if (fault.kind === 'copy') return { kind: 'addresses-differ', name: onSite(copyOfAddresses) };
    const { path, movedTo } = fault.was;
    if (fault.kind === 'gone') return { kind: 'address-gone', name: path };
    return { kind: 'address-redirected', name: path, held: movedTo, found: fault.is.movedTo };
  });
  const dead = deadAmong(
    addressLines(list ?? ''),
    files.map(({ path }) => path),
  );
  return [...faults, ...dead.map(({ path }): Difference => ({ kind: 'address-dead', name: path }))];
}
