/** Whatever the API says is what its schemas say: no key that is not explained, none that is explained and never comes as told. */
import { describe, expect, test } from 'vitest';
import { allSchemas, answerNames, formsOf } from '../../../../src/emit/api/schemas.ts';
import { detailKeys } from '../../../../src/tables/api/details.ts';
import { allTables, tableNamed } from '../../../../src/tables/index.ts';
import { jsonSchemaReader, told } from '../../../formats/open-api.ts';
import { apiFile, apiFiles, model } from './files.ts';

const reader = jsonSchemaReader();
for (const [path, schema] of apiFiles)
  if (path.startsWith('api/v1/schema/')) reader.addSchema(schema as object);

/** What is wrong with an answer by the schema that it names itself, or that is named for it. */
function faultsOf(answer: unknown, schema?: string): string[] {
  const named = schema ?? (answer as { $schema?: string }).$schema ?? '';
  const validate = reader.getSchema(named);
  if (validate === undefined) return [`there is no schema ${named}`];
  return validate(answer) ? [] : told(validate.errors);
}

const answers = [...apiFiles].filter(
  ([path]) => !/^api\/v1\/(schema\/|openapi\.json$|services)/.test(path),
);

test('there are schemas for all tables and all other answers, each valid and under a name of its own', () => {
  const names = [...allTables.map(({ name }) => name), ...answerNames];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    const schema = apiFile(`schema/${name}.json`);
    expect(reader.validateSchema(schema), name).toBe(true);
    expect(() => reader.getSchema(String(schema['$id'])), name).not.toThrow();
  }
});

test('what is remembered of a definition is of no document: its rows are where each document has them', () => {
  const inOne = JSON.stringify(allSchemas((table, form) => `#/one/${table}.${form}`));
  const inAnother = JSON.stringify(allSchemas((table, form) => `#/another/${table}.${form}`));
  expect(inOne).toContain('#/one/');
  // So it stands in the files of the schemas, which were made before.
  expect(inOne).not.toContain('#/$defs/');
  expect(inAnother).toBe(inOne.replaceAll('#/one/', '#/another/'));
});

test('every answer is as the schema says that it names, to the last key', () => {
  expect(answers.length).toBeGreaterThan(300);
  const faults = answers.flatMap(([path, answer]) =>
    faultsOf(answer).map((fault) => `${path}${fault}`),
  );
  expect(faults.slice(0, 20)).toEqual([]);
});

test('the services are as their schemas say, which leave no room for keys of ours', () => {
  expect(faultsOf(apiFiles.get('api/v1/services.json'), '/api/v1/schema/services.json')).toEqual(
    [],
  );
  const single = [...apiFiles].filter(([path]) => path.startsWith('api/v1/services/'));
  // Of every matter, of one situation or of several, in force or not: what is changed in it takes no address away.
  expect(single.map(([path]) => path).sort()).toEqual(
    model.items.all.map(({ id }) => `api/v1/services/${id}.json`).sort(),
  );
  expect(model.items.all.some((item) => !model.items.isInForce(item))).toBe(true);
  for (const [, definition] of single)
    expect(faultsOf(definition, '/api/v1/schema/service.json')).toEqual([]);
});

describe('a key that no definition names is found', () => {
  test.each(['laws.json', 'warnings.json', 'index.json'])('in %s', (path) => {
    expect(faultsOf({ ...apiFile(path), mood: 'good' }).join()).toContain('mood');
  });

  test('in a record, in a version, and deep within', () => {
    const [version] = answers.filter(([path]) => path.includes('/at/'));
    expect(faultsOf({ ...(version?.[1] as object), mood: 1 }).join()).toContain('mood');
    const law = structuredClone(answers.find(([path]) => path.startsWith('api/v1/laws/'))?.[1]) as {
      citedIn: object[];
    };
    law.citedIn.push({ record: 'bj-001', mood: 1 });
    expect(faultsOf(law).join()).toContain('mood');
  });

  test('and so is one that is missing', () => {
    const { count: _, ...rest } = apiFile('laws.json');
    expect(faultsOf(rest).join()).toContain('count');
  });
});

test('every key of every schema says what it is', () => {
  const silent: string[] = [];
  const visit = (schema: unknown, place: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties } = schema as { properties?: Record<string, object> };
    for (const [name, own] of Object.entries(properties ?? {}))
      if (!('title' in own && 'description' in own)) silent.push(`${place}.${name}`);
    for (const [name, inner] of Object.entries(schema)) visit(inner, `${place}/${name}`);
  };
  for (const [path, schema] of apiFiles) if (path.includes('/schema/')) visit(schema, path);
  const citation = /\/items\.(?:law|article|confidence|no|condition)$/;
  expect(silent.filter((place) => !citation.test(place))).toEqual([]);
});

test('what is worked out never takes the name of a column', () => {
  for (const [name, keys] of Object.entries(detailKeys)) {
    const columns = Object.keys(tableNamed(name).columns);
    expect(Object.keys(keys.shape).filter((key) => columns.includes(key))).toEqual([]);
  }
});

test('every table stands in every form that it has', () => {
  for (const table of allTables) {
    const defined = Object.keys(apiFile(`schema/${table.name}.json`)['$defs'] as object);
    expect(defined).toEqual(expect.arrayContaining([...formsOf(table)]));
  }
});
