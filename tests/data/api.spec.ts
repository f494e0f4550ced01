/** The API of whatever district's site is built: each answer is as the schema says that it names. */
import { expect, test } from '@playwright/test';
import { jsonSchemaReader, told } from '../formats/open-api.ts';
import { builtFiles, read } from '../site/built-files.ts';

const found = builtFiles().filter((file) => /^api\/v1\/.*\.json$/.test(file));
const answers = found.filter((file) => !/^api\/v1\/(?:schema\/|openapi\.json$)/.test(file));

test('every answer is as the schema says that it names, to the last key', () => {
  const reader = jsonSchemaReader();
  for (const file of found.filter((name) => name.includes('/schema/')))
    reader.addSchema(JSON.parse(read(file)), file);
  expect(answers.length).toBeGreaterThan(40);
  const faults = answers.flatMap((file) => {
    const answer = JSON.parse(read(file));
    const named: string | undefined = answer.$schema;
    const form = file.startsWith('api/v1/services/') ? 'service' : 'services';
    const validate = reader.getSchema(named ?? `api/v1/schema/${form}.json`);
    if (validate === undefined) return [`${file}: there is no schema ${named}`];
    return validate(answer) ? [] : told(validate.errors).map((fault) => `${file}${fault}`);
  });
  expect(faults.slice(0, 20)).toEqual([]);
});
