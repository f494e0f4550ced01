import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/build/load-model.ts';
import { redirectsOf } from '../../../src/build/redirects.ts';
import { renderText } from '../../../src/check/render/text.ts';
import type { Model } from '../../../src/model/model.ts';
import { readKnownUrls } from '../../../src/publish/known-urls.ts';
import { allTables, type TableName } from '../../../src/tables/index.ts';
import { districtFolder } from '../district.ts';
import { baseFolder } from '../helpers.ts';
import { type Built, ProjectCopy, type Stored } from './project-copy.ts';

/** As a store keeps them: the order of its entries is that of their ids, and a key without a value is none. */
function asStored(rows: readonly { readonly id: string }[]): Stored {
  const entries = rows.map((row) => ({ id: row.id, data: JSON.parse(JSON.stringify(row)) }));
  return entries.toSorted((left, right) => left.id.localeCompare(right.id));
}

async function modelIn(folder: string): Promise<Model> {
  const { model, problems } = await loadModel(folder);
  if (model === undefined) throw new Error(renderText(problems));
  return model;
}

/** Every collection of a table, and nothing but what the model holds of it. */
function expectStore(stored: Record<string, Stored>, model: Model): void {
  for (const { name } of allTables) {
    const entries = stored[name]?.map(({ id, data }) => ({ id, data }));
    expect(entries, name).toEqual(asStored(model.tables[name as TableName]));
  }
}

let copy: ProjectCopy;
let faulty: string;
let builds: { base: Built; district: Built };
beforeAll(async () => {
  copy = new ProjectCopy();
  faulty = mkdtempSync(path.join(tmpdir(), 'mingze-faulty-'));
  cpSync(baseFolder, faulty, { recursive: true });
  const read = Promise.withResolvers<void>();
  const base = copy.build(baseFolder, 'base', 'work-1', read.resolve);
  // While it reads the content Astro writes a file of which a project has one, and fails where another has taken it away.
  await read.promise;
  const district = copy.build(districtFolder, 'district', 'work-2');
  builds = { base: await base, district: await district };
});
afterAll(() => {
  copy.remove();
  rmSync(faulty, { recursive: true });
});

describe('Astro by itself, building two data folders at the same time', () => {
  test('builds both', () => {
    expect(builds.base, builds.base.printed).toMatchObject({ code: 0 });
    expect(builds.district, builds.district.printed).toMatchObject({ code: 0 });
  });

  test('has in its store what is in the model, of each folder its own', async () => {
    const [base, district] = await Promise.all([modelIn(baseFolder), modelIn(districtFolder)]);
    expect(district.tables.duties.length).toBeGreaterThan(base.tables.duties.length);
    expectStore(copy.stored('base'), base);
    expectStore(copy.stored('district'), district);
  });

  test('has the addresses there that lead on by a page', async () => {
    const redirects = redirectsOf(
      await modelIn(districtFolder),
      await readKnownUrls(districtFolder),
    );
    const moved = copy.stored('district')['moved'];
    expect(moved?.length).toBeGreaterThan(0);
    for (const { id, data } of moved ?? []) {
      expect(data['from']).toMatch(new RegExp(`/${id}/$`));
      expect(redirects).toContainEqual(data);
    }
    expect(moved?.length).toBe(redirects.filter(({ from }) => from.endsWith('/')).length);
  });

  test('prose takes a row of a table', async () => {
    const { name, phone } = (await modelIn(baseFolder)).bodies.get('bm-zhujian');
    const page = copy.read('base/guide/probe/index.html');
    expect(page).toContain(`${name}的电话是 ${phone}。`);
    // The code of a page has the same data.
    expect(page).toContain(`<title>${name}，${phone}</title>`);
  });
});

test('what one build left in its folders is not seen by the next of other data', async () => {
  const { code, printed } = await copy.build(baseFolder, 'again', 'work-2');
  expect(code, printed).toBe(0);
  expectStore(copy.stored('again'), await modelIn(baseFolder));
});

test('a mistake ends the build with the whole report, and the last site stays', async () => {
  const laws = path.join(faulty, 'laws.csv');
  const text = readFileSync(laws, 'utf8');
  const [head = '', first = '', ...rest] = text.split('\n');
  writeFileSync(laws, [head, first, first.replace(/^[^,]*/, ''), first, ...rest].join('\n'));
  const { problems } = await loadModel(faulty);
  expect(problems.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['cell-required', 'id-unique']),
  );
  const before = copy.read('base/store.json');
  const { code, printed } = await copy.build(faulty, 'base', 'work-1');
  expect(code).not.toBe(0);
  for (const line of renderText(problems).split('\n')) expect(printed).toContain(line);
  expect(copy.read('base/store.json')).toBe(before);
});
