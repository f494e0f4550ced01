/** A district of our own with all that the site can show: what is tested on it does not depend on the lists of any other. */
import path from 'node:path';
import { csvBytes, root } from './helpers.ts';

export const districtFolder = path.join(root, 'tests/fixtures/district');

/** Its tables with their ledger, in the form of `checkBytes`. */
export const districtBytes = (): Map<string, Uint8Array> => csvBytes(districtFolder);
