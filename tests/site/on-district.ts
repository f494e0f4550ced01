/** Points whatever is loaded after it at a copy of the tests' own district; the process that runs the tests makes the copy. */
import { rmSync } from 'node:fs';
import { copyDistrict } from './district-copy.ts';

const work = '.build/e2e';
const data = `${work}/data`;
process.env['MINGZE_DATA'] = data;
process.env['MINGZE_DIST'] = `${work}/site`;
process.env['MINGZE_WORK'] = work;

if (process.env['TEST_WORKER_INDEX'] === undefined) {
  copyDistrict(data);
  // A site of before would be opened at once, and be that of other code.
  rmSync(`${work}/site`, { recursive: true, force: true });
}
