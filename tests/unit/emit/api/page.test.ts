/** What the page of the API is made of: every key of every schema, and no record of one district like one of another. */
import { expect, test } from 'vitest';
import { answerKeys, commonRows, tableKeys } from '../../../../src/emit/api/explained.ts';
import { keyRows } from '../../../../src/emit/api/key-rows.ts';
import { recordUri } from '../../../../src/emit/permanent-id.ts';
import { settings } from '../../../../src/site/settings.ts';
import { allTables, type TableName } from '../../../../src/tables/index.ts';
import { apiFile, apiFiles, model } from './files.ts';

/** The keys of a value, from the outside in, with those of rows that are told elsewhere. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

const told = new Set(
  [
    ...Object.values(commonRows).flat(),
    ...tableKeys().flatMap(({ derived }) => derived),
    ...answerKeys().flatMap(({ rows }) => rows),
  ].map(({ key }) => key.replace(/^.*[.\]]/, '')),
);
const columns = new Set(tableKeys().flatMap((table) => table.columns.map(({ key }) => key)));

test('every key of every answer is told on the page, as a column or as worked out', () => {
  // What stands within the cells of a column is told by its kind, and the records, which are the table.
  const within = ['law', 'article', 'confidence', 'no', 'condition', 'records', 'pending', 'rows'];
  const policy = Object.keys(settings.policy).map((key) => `policy.${key}`);
  const known = new Set([...told, ...columns, ...within, ...policy]);
  const answers = [...apiFiles].filter(([path]) => !/\/(schema\/|openapi)/.test(path));
  const silent = new Set(answers.flatMap(([, answer]) => keysIn(answer)));
  expect([...silent].filter((key) => !known.has(key))).toEqual([]);
});

test('keys within lists and objects are told from the outside in', () => {
  const inner = { type: 'object', properties: { b: { type: 'integer', title: '乙' } } };
  const schema = { properties: { a: { type: 'array', items: inner } }, required: ['a'] };
  expect(keyRows(schema)).toMatchObject([
    { key: 'a', type: 'list', required: true },
    { key: 'a[].b', title: '乙', type: 'number', required: false },
  ]);
});

test('the index leads to everything: each table with its count and its forms', () => {
  const tables = apiFile('index.json')['tables'] as Record<string, string | number>[];
  for (const table of tables) {
    const list = apiFile(`${table['name']}.json`);
    expect(table['count']).toBe((list['records'] as unknown[]).length);
    for (const key of ['url', 'schema'])
      expect(apiFiles.has(String(table[key]).slice(1).replace(/#.*$/, ''))).toBe(true);
    const record = (list['records'] as { id: string }[])[0];
    if (table['record'] !== undefined && record !== undefined)
      expect(apiFiles.has(String(table['record']).slice(1).replace('{id}', record.id))).toBe(true);
  }
});

test('two districts side by side have no record in common, nor has an example with what is official', () => {
  const uris = [...apiFiles].flatMap(([path, answer]) =>
    /^api\/v1\/[\w-]+\.json$/.test(path) && !Array.isArray(answer)
      ? ((answer as { records?: { uri: string }[] }).records ?? []).map(({ uri }) => uri)
      : [],
  );
  expect(new Set(uris).size).toBe(uris.length);
  expect(uris.length).toBeGreaterThan(500);
  const again = allTables.flatMap(({ name }) =>
    model.tables[name as TableName].flatMap(({ id }) => [
      recordUri(name, id),
      recordUri(name, id, undefined, { districtCode: '370705', status: 'example' }),
      recordUri(name, id, undefined, { districtCode: '370799', status: 'official' }),
    ]),
  );
  expect(new Set(again).size).toBe(uris.length * 3);
  expect(again).toEqual(expect.arrayContaining(uris));
});
