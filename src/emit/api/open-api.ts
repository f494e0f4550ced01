/** The API as OpenAPI 3.1: every address that there is, and no other. */
import type { Model } from '../../model/model.ts';
import { recordedLists } from '../../records/index.ts';
import { settings } from '../../site/settings.ts';
import type { EmittedFile } from '../../site/site-file.ts';
import { absolute, addressOf, outputFile, urls } from '../../site/urls.ts';
import { API_VERSION } from '../../tables/api/versions.ts';
import { allTables } from '../../tables/index.ts';
import { apiText as words } from '../../words/api/text.ts';
import { text } from '../../words/text.ts';
import { json } from '../json-file.ts';
import { type ApiPath, apiPaths, type ParameterName } from './paths.ts';
import { allSchemas, answerNames, type FormRef, schemaName } from './schemas.ts';

const META_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

export function* openApiFiles(model: Model): Generator<EmittedFile> {
  yield json(urls.openApi, openApi(model));
}

const ref: FormRef = (table, form) => `#/components/schemas/${schemaName(table, form)}`;

function openApi(model: Model): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${settings.siteName}：${words.title}`,
      version: API_VERSION,
      summary: settings.status === 'example' ? text.exampleShort : undefined,
      description: words.description(settings.district),
      license: { name: settings.licence, url: settings.licenceUrl },
    },
    externalDocs: { description: words.title, url: absolute(urls.apiPage) },
    servers: [{ url: absolute(urls.home).replace(/(.)\/$/, '$1') }],
    tags: [...new Set(apiPaths.map(({ of }) => of))].map((name) => ({ name })),
    paths: Object.fromEntries(
      apiPaths.map((path) => [belowBase(path.template), { get: operation(model, path) }]),
    ),
    components: {
      schemas: Object.fromEntries(allSchemas(ref)),
      responses: {
        missing: { description: words.missing, content: { 'text/html': {} } },
      },
    },
  };
}

/** Servers name the base: a path begins after it. */
const belowBase = (template: string): string => addressOf(outputFile(template));

function operation(model: Model, { id, title, note, of, schema, parameters, isEmpty }: ApiPath) {
  return {
    operationId: id,
    tags: [of],
    summary: title,
    description: isEmpty(model) ? `${note}${words.nothingYet}` : note,
    parameters: parameters.length === 0 ? undefined : parameters.map(parameter),
    responses: {
      200: {
        description: words.found,
        content: {
          'application/json': {
            schema: { $ref: schema === undefined ? META_SCHEMA : `#/components/schemas/${schema}` },
          },
        },
      },
      404: { $ref: '#/components/responses/missing' },
    },
  };
}

function parameter(name: ParameterName): object {
  return {
    name,
    in: 'path',
    required: true,
    description: name === 'name' ? words.schemaFile.name : words.parameters[name],
    schema: parameterSchemas[name],
  };
}

const parameterSchemas: Readonly<Record<ParameterName, object>> = {
  id: { type: 'string', pattern: '^[a-z0-9-]+$' },
  day: { type: 'string', format: 'date' },
  measure: { type: 'string', pattern: '^[a-z0-9-]+$' },
  month: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
  year: { type: 'integer' },
  list: { type: 'string', enum: recordedLists.map(({ table }) => table.name) },
  name: { type: 'string', enum: [...answerNames, ...allTables.map((table) => table.name)] },
};
