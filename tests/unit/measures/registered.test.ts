/** Every topic of measures is registered, every id says one thing, and the open data say what the pages say. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { figureFiles } from '../../../src/emit/figures.ts';
import { allCounted } from '../../../src/measures/measures.ts';
import { tableNamed, tables } from '../../../src/tables/index.ts';
import { measureIds, measures, topics } from '../../../src/tables/measures.ts';
import { districtModel } from '../district.ts';
import { baseModel, root } from '../helpers.ts';

const folder = path.join(root, 'src/tables/measures');

test('every file of measures is registered as a topic', async () => {
  const files = readdirSync(folder).filter((name) => name !== 'define.ts');
  const exported = await Promise.all(
    files.map(async (name) => Object.values(await import(path.join(folder, name)))),
  );
  const defined = exported.flat().filter((value) => Object.hasOwn(Object(value), 'measures'));
  expect(new Set(defined)).toEqual(new Set(Object.values(topics)));
});

test('no id is used twice, and each says what it counts, of which tables', () => {
  const all = Object.values(topics).flatMap((topic) => Object.keys(topic.measures));
  expect(measureIds).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
  for (const id of measureIds) {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(Object.keys(tables)).toEqual(expect.arrayContaining([...measures[id].from]));
    expect(measures[id].formula).toContain('「');
  }
});

/** What a formula may name: the tables it counts, and their columns. */
function wordsOf(id: (typeof measureIds)[number]): string[] {
  return measures[id].from.flatMap((name) => {
    const { title, columns } = tableNamed(name);
    return [title, ...Object.values(columns).map(({ label }) => label)];
  });
}

test('what a formula names is a table it counts or a column of one, by its present words', () => {
  for (const id of measureIds) {
    const named = [...measures[id].formula.matchAll(/「(.+?)」/g)].map(([, word]) => word ?? '');
    expect(wordsOf(id), id).toEqual(expect.arrayContaining(named));
  }
});

test.each([
  ['the base', baseModel],
  ['the district', districtModel],
])('in %s each row counted is a row of the table, and the parts hold no other', (_, modelOf) => {
  const model = modelOf();
  const ids = (name: string) =>
    new Set(
      (model.tables[name as keyof typeof model.tables] as readonly { id: string }[]).map(
        ({ id }) => id,
      ),
    );
  for (const [id, { total, parts = new Map() }] of allCounted(model)) {
    const known = ids(measures[id].from[0]);
    expect(
      total.rows.filter((row) => !known.has(row)),
      id,
    ).toEqual([]);
    for (const { rows } of parts.values())
      expect(
        rows.filter((row: string) => !total.rows.includes(row)),
        id,
      ).toEqual([]);
    if (measures[id].unit === '%' && total.value !== undefined)
      expect(total.value, id).toBeCloseTo((100 * total.rows.length) / (total.of ?? 0), 0);
  }
});

test('the files say the same as the model, in one row a figure', () => {
  const model = districtModel();
  const files = new Map([...figureFiles(model)].map((file) => [file.path, String(file.body)]));
  const lines = (files.get('data/figures.csv') ?? '').trim().split('\r\n').slice(1);
  const all = allCounted(model);
  expect(lines).toHaveLength(all.reduce((sum, [, { parts }]) => sum + 1 + (parts?.size ?? 0), 0));
  for (const [id, { total }] of all) {
    const said = JSON.parse(files.get(`api/v1/figures/${id}.json`) ?? '{}');
    expect([said.value, said.rows, said.asOf]).toEqual([
      total.value ?? null,
      total.rows,
      model.today,
    ]);
  }
});

test('the numbers that a district set are told with the figures that rest on them', () => {
  const index = [...figureFiles(districtModel())].find(({ path: file }) =>
    file.endsWith('figures.json'),
  );
  const { policy } = JSON.parse(String(index?.body));
  expect(policy).toMatchObject({ 'policy.handleWithin': 25, 'policy.changesExplainedFrom': null });
  const said = measureIds.flatMap((id) => measures[id].formula.match(/policy\.\w+/g) ?? []);
  expect(Object.keys(policy)).toEqual(expect.arrayContaining(said));
});
