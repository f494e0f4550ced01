/** The description of the API names every address that there is, and no other. */
import { expect, test } from 'vitest';
import { apiPaths } from '../../../../src/emit/api/paths.ts';
import { openApiFaults } from '../../../formats/open-api.ts';
import { apiFile, apiFiles, model } from './files.ts';

interface Operation {
  readonly description: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly schema: { readonly pattern?: string; readonly enum?: readonly string[] };
  }[];
}

const description = apiFile('openapi.json');
const paths = Object.entries(description['paths'] as Record<string, { get: Operation }>);

/** The addresses that a pattern stands for, by what it says of the parts of it that are left open. */
function matching(template: string, { parameters = [] }: Operation): string[] {
  const open = (name: string) => {
    const { pattern = '[^/]+', enum: values = [] } =
      parameters.find((parameter) => parameter.name === name)?.schema ?? {};
    return values.length > 0 ? `(?:${values.join('|')})` : pattern.replaceAll(/^\^|\$$/g, '');
  };
  const source = template
    .slice(1)
    .replaceAll('.', '\\.')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => open(name));
  return [...apiFiles.keys()].filter((path) => new RegExp(`^${source}$`).test(path));
}

test('it is OpenAPI 3.1 by the schema of those who made it', () => {
  expect(openApiFaults(description)).toEqual([]);
  expect(openApiFaults({ ...description, paths: { laws: {} } })).not.toEqual([]);
  expect(openApiFaults({ ...description, info: {} })).not.toEqual([]);
});

test('every file of the API stands under one address, and every address has a file or says that there is none yet', () => {
  const found = paths.map(([template, { get }]) => ({
    template,
    get,
    files: matching(template, get),
  }));
  const counts = new Map<string, number>();
  for (const { files } of found)
    for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1);
  expect([...apiFiles.keys()].filter((file) => counts.get(file) !== 1)).toEqual([]);
  for (const { template, get, files } of found)
    expect(get.description.includes('现在一份也没有'), template).toBe(files.length === 0);
});

test('every reference in it leads somewhere, and no schema is there for nothing', () => {
  const text = JSON.stringify(description);
  const named = new Set(
    [...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, to]) => to),
  );
  const components = description['components'] as Record<string, Record<string, unknown>>;
  const there = Object.entries(components).flatMap(([kind, members]) =>
    Object.keys(members).map((name) => `${kind}/${name}`),
  );
  expect([...named].filter((name) => !there.includes(name ?? ''))).toEqual([]);
  // A part may be told whole within its record.
  expect(there.filter((name) => !named.has(name) && !name.endsWith('.row'))).toEqual([]);
});

test('no two addresses go by one name, and each names what stands in its braces', () => {
  expect(new Set(apiPaths.map(({ id }) => id)).size).toBe(apiPaths.length);
  for (const { template, parameters } of apiPaths)
    expect([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(parameters);
  expect(apiPaths.some(({ isEmpty }) => isEmpty(model))).toBe(true);
});
