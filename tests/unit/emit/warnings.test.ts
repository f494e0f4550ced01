import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { warningFiles } from '../../../src/emit/warnings.ts';
import { measures } from '../../../src/tables/measures.ts';
import { measureOf, WARNING_KINDS, warningsOf } from '../../../src/warnings/index.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const files = new Map([...warningFiles(model)].map(({ path, body }) => [path, String(body)]));
const json = JSON.parse(files.get('api/v1/warnings.json') ?? '{}');

test('the table holds every warning once, with its level in words', () => {
  const [header, ...rows] = Papa.parse<string[]>(
    (files.get('data/warnings.csv') ?? '').replace(/^\uFEFF/, ''),
    { skipEmptyLines: true },
  ).data;
  expect(header?.[1]).toBe('级别');
  const counts = WARNING_KINDS.map((kind) => warningsOf(model, kind).length);
  expect(rows).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  for (const [, level] of rows) expect(level).toMatch(/^[红黄蓝]色$/);
  expect(new Set(rows.map(([kind, , id]) => `${kind} ${id}`)).size).toBe(rows.length);
});

test('every kind is there with its rule, also the one that finds nothing', () => {
  expect(json.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(WARNING_KINDS);
  for (const { kind, rule, warnings } of json.kinds) {
    const own = WARNING_KINDS.find((one) => one === kind);
    if (own === undefined) throw new Error(`no kind ${kind}`);
    expect(rule).toContain(measures[measureOf(own)].formula);
    expect(warnings.map(({ id }: { id: string }) => id)).toEqual(
      warningsOf(model, own).map(({ id }) => id),
    );
  }
  expect(json.kinds.some(({ warnings }: { warnings: unknown[] }) => warnings.length === 0)).toBe(
    true,
  );
});
