/**
 * Writes what the search of a district loads, as a build does, and no page: node tests/site/write-search-files.ts 目录. With two
 * numbers behind, of one of so many districts among which its matters are dealt out.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadModel } from '../../src/build/load-model.ts';
import { sentence } from '../../src/check/problem.ts';
import { Model } from '../../src/model/model.ts';
import { searchFiles } from '../../src/search/search-files.ts';
import { shareOf } from '../bench/together/share.ts';

async function write(model: Model, folder: string): Promise<void> {
  for (const { path: place, body } of searchFiles(model)) {
    const file = path.join(folder, place);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, body);
  }
}

const [, , folder = '', own, districts] = process.argv;
const { model: whole, tables, problems } = await loadModel();
if (tables === undefined || whole === undefined) throw new Error(problems.map(sentence).join('\n'));
const isShare = own !== undefined && districts !== undefined;
await write(
  isShare ? new Model(shareOf(tables, Number(own), Number(districts)), whole.today) : whole,
  folder,
);
