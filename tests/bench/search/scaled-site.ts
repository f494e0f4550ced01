/** The search of a district with any number of matters: the files it loads, and the one page it stands on. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { otherFirstFile } from '../../../src/build/first-file.ts';
import { checkFolder, localToday } from '../../../src/check/check.ts';
import { Model } from '../../../src/model/model.ts';
import type { FirstFile } from '../../../src/search/instant-files.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { dataFolder, workFolder } from '../../../src/site/folders.ts';
import { outputFile, urls } from '../../../src/site/urls.ts';
import { costOf } from '../process-cost.ts';
import { withMatters } from './more-matters.ts';

export interface ScaledSite {
  readonly folder: string;
  readonly matters: number;
  /** How long the files of the search took. */
  readonly seconds: number;
  readonly files: ReadonlyMap<string, string>;
}

/** So small that its pages are there in seconds: the page of the search is the same whatever the lists. */
const PAGES_OF = 'tests/fixtures/district';

/** The page of the search with its scripts and styles, without what it finds. */
export async function searchPage(): Promise<string> {
  const folder = path.join(workFolder(), 'bench-search-page');
  const { exit } = await costOf({
    program: process.execPath,
    parameters: ['scripts/build.ts'],
    env: {
      MINGZE_DATA: PAGES_OF,
      MINGZE_DIST: folder,
      MINGZE_WORK: path.join(workFolder(), 'bench-search-work'),
    },
  });
  if (exit !== 0) throw new Error(`${PAGES_OF} cannot be built`);
  return folder;
}

/** The search of the district that the environment names, with so many matters in its lists. */
export async function scaledSite(page: string, matters: number): Promise<ScaledSite> {
  const today = localToday();
  const { tables } = await checkFolder(dataFolder(), today);
  if (tables === undefined) throw new Error(`${dataFolder()} does not pass the check`);
  const model = new Model(withMatters(tables, matters), today);
  const started = performance.now();
  const files = new Map([...searchFiles(model)].map(({ path: name, body }) => [name, body]));
  const seconds = (performance.now() - started) / 1000;
  const folder = path.join(workFolder(), `bench-search-${matters}`);
  await rm(folder, { recursive: true, force: true });
  await copyPage(page, folder, files);
  for (const [name, body] of files) await put(path.join(folder, name), body);
  return { folder, matters: model.items.all.length, seconds, files };
}

/** The page as it is, with the first file of other lists in it. */
async function copyPage(
  page: string,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  await cp(path.join(page, '_astro'), path.join(folder, '_astro'), { recursive: true });
  const firstFile = (text: string): FirstFile => JSON.parse(text);
  const name = outputFile(urls.instantIndex);
  const own = firstFile(await readFile(path.join(page, name), 'utf8'));
  const other = firstFile(files.get(name) ?? '');
  const html = await readFile(path.join(page, 'search/index.html'), 'utf8');
  const script = await readFile(path.join(page, 'search/search.js'), 'utf8');
  await put(path.join(folder, 'search/index.html'), html.replaceAll(own.state, other.state));
  await put(path.join(folder, 'search/search.js'), otherFirstFile(script, own, other));
  await cp(path.join(page, 'search/where.js'), path.join(folder, 'search/where.js'));
}

async function put(file: string, body: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, body);
}
