/** OpenAPI and JSON Schema, read with the schemas of those who made them. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';

/** The official schema of OpenAPI 3.1, as https://spec.openapis.org/oas/3.1/schema/2026-08-03 has it (Apache License 2.0). */
const official: object = JSON.parse(readFileSync('tests/formats/open-api-3.1.schema.json', 'utf8'));

/** A reader of JSON Schema that refuses keywords it does not know, and holds days and addresses to their form. */
export function jsonSchemaReader(): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    formats: {
      date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
      uri: (text: string) => URL.canParse(text),
    },
  });
}

const openApi = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(
  official,
);

/** What is wrong with a description of an API, against the schema of OpenAPI 3.1. */
export function openApiFaults(description: unknown): string[] {
  return openApi(description) ? [] : told(openApi.errors);
}

export const told = (errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
