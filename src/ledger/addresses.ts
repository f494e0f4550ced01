/** The list of every address that was ever published, as it was sealed: a line may be added and may say where a page went. */

import { filesTable } from '../tables/ledger.ts';
import { sha256 } from './digest.ts';
import type { Ledger } from './ledger.ts';

/** The list in the data folder, and its copy of the last publication. */
export const ADDRESSES = 'urls.txt';
export const copyOfAddresses = `published/${ADDRESSES}`;

const ARROW = ' → ';

/** A line of the list: an address, and where its page went. */
export interface AddressLine {
  readonly path: string;
  readonly movedTo: string | undefined;
  readonly line: number;
}

/** Both texts of a data folder; undefined where there is none. */
export interface AddressFiles {
  readonly list: string | undefined;
  readonly copy: string | undefined;
}

export function addressLines(text: string): AddressLine[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [path = '', movedTo] = line.trim().split(ARROW);
    return path === '' ? [] : [{ path, movedTo, line: index + 1 }];
  });
}

/** What is wrong with the list, against the last publication. */
export type AddressFault =
  | { readonly kind: 'copy' }
  | { readonly kind: 'gone'; readonly was: AddressLine }
  | { readonly kind: 'redirected'; readonly was: AddressLine; readonly is: AddressLine };

/**
 * Every line that was sealed must still stand. One may come to say where its page went, and one that says it may lead
 * further where what it led to has moved on.
 */
export function addressFaults(ledger: Ledger, { list, copy }: AddressFiles): AddressFault[] {
  const sealed = ledger.copies.get(filesTable.name)?.get(ADDRESSES)?.cells['digest'];
  if (sealed === undefined) return [];
  if (copy === undefined || sha256(copy) !== sealed) return [{ kind: 'copy' }];
  const lines = new Map(addressLines(list ?? '').map((line) => [line.path, line]));
  return addressLines(copy).flatMap((was): AddressFault[] => {
    const is = lines.get(was.path);
    if (is === undefined) return [{ kind: 'gone', was }];
    const mayLead = was.movedTo === undefined || leadsTo(lines, was.movedTo, is.movedTo);
    return mayLead ? [] : [{ kind: 'redirected', was, is }];
  });
}

/** Whether a page that once was somewhere has, step by step, come to where it is said to be now. */
function leadsTo(
  lines: ReadonlyMap<string, AddressLine>,
  from: string,
  to: string | undefined,
): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); ) {
    if (at === to) return true;
    seen.add(at);
    at = lines.get(at)?.movedTo;
  }
  return false;
}
