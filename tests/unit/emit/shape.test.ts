/** What the open data look like is promised to programs: it does not change without a new version that says so. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tableSchema } from '../../../src/emit/catalogue/datapackage.ts';
import { optional } from '../../../src/tables/column.ts';
import { derivedTables, keptTables } from '../../../src/tables/derived/index.ts';
import { allTables } from '../../../src/tables/index.ts';
import { text } from '../../../src/tables/kinds.ts';
import { SHAPE_VERSION } from '../../../src/tables/version.ts';
import { root } from '../helpers.ts';
import { raiseFor, shapeOf } from '../shape.ts';

const folder = path.join(root, 'tests/golden/shape');
const fileOf = (version: string) => path.join(folder, `${version}.txt`);
const tables = [...allTables, ...derivedTables, ...keptTables];
const shape = shapeOf(tables);

// Written once for a version, by `npx vitest run shape`, and never again: a version that was published stays what it was.
if (!existsSync(fileOf(SHAPE_VERSION)) && process.env['CI'] === undefined)
  writeFileSync(fileOf(SHAPE_VERSION), shape);

test('the tables have the shape that was written down for their version', () => {
  const written = readFileSync(fileOf(SHAPE_VERSION), 'utf8');
  const said = raiseFor(SHAPE_VERSION, written, shape);
  if (said !== undefined) throw new Error(said);
});

test('no version is written down that comes after this one', () => {
  const number = (version: string) => version.split('.').map(Number);
  const later = globSync('*.txt', { cwd: folder })
    .map((file) => file.replace('.txt', ''))
    .filter((version) => {
      const [major = 0, minor = 0] = number(version);
      const [ownMajor = 0, ownMinor = 0] = number(SHAPE_VERSION);
      return major > ownMajor || (major === ownMajor && minor > ownMinor);
    });
  expect(later).toEqual([]);
});

describe('a change of the shape', () => {
  const [first, ...rest] = tables;
  if (first === undefined) throw new Error('there are no tables');
  const changed = (columns: (typeof first)['columns']) =>
    raiseFor('1.0', shape, shapeOf([{ ...first, columns }, ...rest]));

  test('by a column that may be empty asks for the next minor version, and names it', () => {
    const said = changed({ ...first.columns, note: optional(text('备注', '还要说的', '无')) });
    expect(said).toContain('1.1');
    expect(said).toContain('+ bodies.note ');
    expect(said).toContain('src/tables/version.ts');
  });

  test('by a column taken away, or held more strictly, asks for the next major version', () => {
    const { aliases: _, ...without } = first.columns;
    expect(changed(without)).toContain('2.0');
    expect(changed(without)).toContain('- bodies.aliases ');
    const short = text('名称', '规范名称', '区住建局', { max: 3 });
    expect(changed({ ...first.columns, name: short })).toContain('2.0');
  });

  test('by one more word to choose from asks for a minor version, by one less for a major', () => {
    const kind = first.columns['kind'];
    if (kind === undefined) throw new Error('bodies have kinds');
    const withOptions = (options: readonly string[]) =>
      changed({ ...first.columns, kind: { ...kind, options } });
    expect(withOptions([...(kind.options ?? []), '新的'])).toContain('1.1');
    expect(withOptions((kind.options ?? []).slice(1))).toContain('2.0');
  });

  test('by another wording of a label or a note is none', () => {
    const [[key, column] = []] = Object.entries(first.columns);
    if (key === undefined || column === undefined) throw new Error('there are no columns');
    expect(changed({ ...first.columns, [key]: { ...column, label: '号', note: '别的话' } })).toBe(
      undefined,
    );
  });
});

test('the shape tells all that programs are told of a column', () => {
  for (const table of tables) {
    const { fields } = tableSchema(table) as { fields: { name: string }[] };
    for (const { name } of fields) expect(shape).toContain(`${table.name}.${name} `);
  }
});
