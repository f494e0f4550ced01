/** A district of our own with all that the site can show: what is tested on it does not depend on the lists of any other. */
import path from 'node:path';
import { sentence } from '../../src/check/problem.ts';
import { Model } from '../../src/model/model.ts';
import { checkBytes, csvBytes, root } from './helpers.ts';

/** The day on which its lists were published. */
export const PUBLISHED = '2026-11-28';

export const districtFolder = path.join(root, 'tests/fixtures/district');

/** Its tables with their ledger, in the form of `checkBytes`. */
export const districtBytes = (): Map<string, Uint8Array> => csvBytes(districtFolder);

export function districtModel(): Model {
  const { problems, tables, ledger } = checkBytes(districtBytes(), PUBLISHED);
  if (tables === undefined) throw new Error(problems.map(sentence).join('\n'));
  return new Model(tables, PUBLISHED, ledger);
}
