import { describe, expect, test } from 'vitest';
import { emitFiles } from '../../../src/emit/index.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { headerOf } from '../../../src/tables/define.ts';
import { derivedTables, keptTables } from '../../../src/tables/derived/index.ts';
import { allTables } from '../../../src/tables/index.ts';
import {
  datapackageFaults,
  fileFaults,
  isAllowed,
  type PackageResource,
} from '../../formats/datapackage.ts';
import { districtModel } from '../district.ts';

const bodies = new Map<string, string>();
for (const file of emitFiles(districtModel()))
  if (!('pack' in file)) bodies.set(file.path, String(await contentOf(file)));
const read = (path: string) => bodies.get(path) ?? '';
const descriptor = JSON.parse(read('data/datapackage.json'));
const resources: readonly PackageResource[] = descriptor.resources;
const named = (name: string) => resources.find((resource) => resource.name === name);

describe('the data package', () => {
  test('is one, by the profile of version 2.0', () => {
    expect(datapackageFaults(descriptor)).toEqual([]);
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  });

  test('by that profile, faults are found out', () => {
    const [first] = resources;
    const broken = { ...descriptor, resources: [{ ...first, path: '../bodies.csv' }] };
    expect(datapackageFaults(broken).join()).toContain('pattern');
    const listed = {
      ...descriptor,
      resources: [{ ...first, schema: { fields: [{ name: 'a', type: 'list' }] } }],
    };
    expect(datapackageFaults(listed)).not.toEqual([]);
  });

  test('tells of every CSV for programs, and of no other file', () => {
    const plain = [...bodies.keys()].filter((path) => /^data\/plain\/.*\.csv$/.test(path));
    expect(resources.map(({ path }) => `data/${path}`).sort()).toEqual(plain.sort());
    const names = resources.map(({ name }) => name);
    for (const { name } of [...allTables, ...derivedTables, ...keptTables])
      expect(names).toContain(name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('says of each file what is true: its bytes, its digest, and of every cell what may stand there', () => {
    expect(fileFaults(resources, (path) => read(`data/${path}`))).toEqual([]);
  });

  test('a cell that is not as it says is found out', () => {
    const wrong = (path: string) =>
      path === 'plain/duties.csv'
        ? read(`data/${path}`).replace(/bm-zhujian/g, 'bm-nobody')
        : read(`data/${path}`);
    const faults = fileFaults(resources, wrong).join('\n');
    expect(faults).toContain('duties.body: bm-nobody is not in bodies');
    expect(faults).toContain('duties: another digest');
    const field = { name: 'a', type: 'integer', constraints: { required: true, maximum: 9 } };
    expect(['9', '10', '', 'x'].map((cell) => isAllowed(cell, field))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('its examples are good cells themselves', () => {
    const fields = resources.flatMap(({ schema }) => schema.fields);
    const given = fields.filter(({ example }) => example !== undefined);
    expect(given.length).toBeGreaterThan(fields.length / 2);
    for (const field of given)
      expect(isAllowed(field.example ?? '', field), `${field.name} ${field.example}`).toBe(true);
  });

  test('a matter points at its domain, and is known by its id alone', () => {
    const { primaryKey, foreignKeys = [] } = named('boundary-items')?.schema ?? {};
    expect(primaryKey).toEqual(['id']);
    expect(foreignKeys).toContainEqual({
      fields: ['domain'],
      reference: { resource: 'domains', fields: ['id'] },
    });
  });

  test('says whose it is, under which licence, as of when, and that it is an example', () => {
    const { number = 0 } = districtModel().ledger.newest ?? {};
    expect(number).toBeGreaterThan(0);
    expect(descriptor).toMatchObject({
      name: 'responsibilities-370799',
      version: expect.stringMatching(new RegExp(`^\\d+\\.\\d+\\.${number}$`)),
      created: expect.stringMatching(/^2026-\d\d-\d\dT00:00:00\+08:00$/),
      licenses: [{ name: 'CC-BY-4.0', title: 'CC BY 4.0' }],
      description: expect.stringContaining('示例数据'),
    });
    expect(descriptor).not.toHaveProperty('homepage');
  });
});

test('a file that nobody read before is weighed all the same', () => {
  // As a server of dev does it, which asks for one file and passes the others by.
  const last = [...emitFiles(districtModel())].find(({ path }) => path === 'data/datapackage.json');
  expect(last && 'body' in last ? last.body : '').toBe(read('data/datapackage.json'));
});

test('what is worked out has the same header for people as before, and the same rows for programs', () => {
  for (const table of [...derivedTables, ...keptTables]) {
    const own = read(`data/${table.name}.csv`);
    expect(own.slice(1).split(/\r?\n/, 1)[0], table.name).toBe(headerOf(table).join(','));
    const count = (text: string) => text.trimEnd().split('\n').length;
    expect(count(read(`data/plain/${table.name}.csv`)), table.name).toBe(count(own));
  }
});
