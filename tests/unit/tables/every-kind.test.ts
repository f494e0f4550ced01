/** What must hold of every kind of column: it is registered, reads and writes the same, and says truly what its values are. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { cellText } from '../../../src/tables/cell-text.ts';
import type { Column } from '../../../src/tables/column.ts';
import { derivedTables } from '../../../src/tables/derived/index.ts';
import { allTables } from '../../../src/tables/index.ts';
import { kinds } from '../../../src/tables/kinds.ts';
import { baseModel, root } from '../helpers.ts';

// Formats are notes for readers here; what they promise stands in the patterns too.
const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

function refusedAsJson(column: Column, value: unknown): unknown {
  const accepts = ajv.compile(column.kind.json(column));
  return accepts(asJson(value)) ? undefined : accepts.errors;
}

test('every file of a kind is registered under its name, and no name twice', () => {
  const files = readdirSync(path.join(root, 'src/tables/kinds'));
  expect(kinds.map(({ name }) => `${name}.ts`).toSorted()).toEqual(files.toSorted());
  expect(new Set(kinds.map(({ title }) => title)).size).toBe(kinds.length);
});

test('every kind is used by a table', () => {
  const used = new Set(
    [...allTables, ...derivedTables]
      .flatMap(({ columns }) => Object.values(columns))
      .map(({ kind }) => kind),
  );
  expect(kinds.filter((kind) => !used.has(kind)).map(({ name }) => name)).toEqual([]);
});

describe.each(kinds)('the kind $name', (kind) => {
  const column = kind.sample();
  const value = column.schema.parse(column.example);

  test('makes columns of itself', () => {
    expect(column.kind).toBe(kind);
  });

  test('reads its good example, writes it and reads the same again', () => {
    const written = cellText(column, value);
    expect(column.schema.parse(written)).toEqual(value);
    expect(cellText(column, column.schema.parse(written))).toBe(written);
  });

  test('holds several values if it says so', () => {
    expect(Array.isArray(value)).toBe(kind.isList);
  });

  test('says in JSON Schema what its value is', () => {
    expect(refusedAsJson(column, value)).toBeUndefined();
    for (const other of [null, {}, [[]]]) expect(refusedAsJson(column, other)).toBeDefined();
  });

  test('puts other ids in the place of those it refers to, and no other thing', () => {
    const { refers } = kind;
    if (refers === undefined) return;
    const ids = refers.targets(value);
    expect(ids).toEqual(refers.written(column.example).map(({ target }) => target));
    expect(refers.withTargets(value, ids)).toEqual(value);
    const others = ids.map((id) => `${id}-x`);
    expect(refers.targets(refers.withTargets(value, others))).toEqual(others);
  });
});

describe('every value of the small data set is what its column says in JSON Schema', () => {
  const { tables } = baseModel();
  test.each(allTables)('$name', ({ name, columns }) => {
    const rows = new Map(Object.entries(tables)).get(name) as readonly Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    for (const [key, column] of Object.entries(columns)) {
      for (const row of rows.filter((one) => one[key] !== undefined))
        expect(refusedAsJson(column, row[key]), `${key} ${row['id']}`).toBeUndefined();
    }
  });
});

test('a text longer or shorter than its column allows is refused in JSON too', () => {
  const [text] = kinds.filter(({ name }) => name === 'text').map((kind) => kind.sample());
  if (text?.lengths === undefined) throw new Error('the sample of a text has no lengths');
  const { min, max } = text.lengths;
  for (const length of [min, max]) expect(refusedAsJson(text, '字'.repeat(length))).toBeUndefined();
  for (const length of [min - 1, max + 1])
    expect(refusedAsJson(text, '字'.repeat(length))).toBeDefined();
});
