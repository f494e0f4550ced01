/** The schemas as files: one for each table with all its forms, one for each other answer. */
import type { EmittedFile } from '../../site/site-file.ts';
import { absolute, urls } from '../../site/urls.ts';
import { type AnswerName, answers } from '../../tables/api/answers.ts';
import type { Table } from '../../tables/define.ts';
import { allTables, type TableName, tableNamed } from '../../tables/index.ts';
import type { JsonSchema } from '../../tables/kind.ts';
import { json } from '../json-file.ts';
import { rowsIn } from './json-schema.ts';
import {
  answerNames,
  answerSchema,
  type Form,
  type FormRef,
  formSchema,
  formsOf,
} from './schemas.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

export function* schemaFiles(): Generator<EmittedFile> {
  for (const table of allTables) yield json(urls.apiSchema(table.name), tableFile(table));
  for (const name of answerNames) yield json(urls.apiSchema(name), answerFile(name));
}

/** Where the schema of a form of a table is published. */
export const schemaOfForm = (table: string, form: Form): string =>
  `${absolute(urls.apiSchema(table))}#/$defs/${form}`;

export const schemaOfAnswer = (name: AnswerName): string => absolute(urls.apiSchema(name));

const tableNames = allTables.map(({ name }) => name as TableName);

/** The forms of the table itself go by their own names, the rows of other tables by those of the tables. */
function tableFile(table: Table): object {
  const ref: FormRef = (name, form) => `#/$defs/${name === table.name ? form : name}`;
  const forms = formsOf(table);
  const own = forms.map((form): [string, JsonSchema] => [form, formSchema(table, form, ref)]);
  const whole = forms.includes('record') ? 'record' : 'list';
  return {
    ...headOf(table.name, { title: table.title, description: table.note }),
    $ref: `#/$defs/${whole}`,
    $defs: Object.fromEntries([...own, ...otherRows(own, ref, table)]),
  };
}

function answerFile(name: AnswerName): object {
  const ref: FormRef = (table) => `#/$defs/${table}`;
  const schema = answerSchema(name, (table) => ref(table, 'row'));
  const others = otherRows([[name, schema]], ref);
  const { title, note: description } = answers[name];
  return {
    ...headOf(name, { title, description }),
    ...schema,
    ...(others.length === 0 ? {} : { $defs: Object.fromEntries(others) }),
  };
}

const headOf = (name: string, said: { title: string; description: string }) => ({
  $schema: DIALECT,
  $id: absolute(urls.apiSchema(name)),
  ...said,
});

/** The plain rows of other tables that stand in some schemas. */
function otherRows(
  schemas: readonly (readonly [string, JsonSchema])[],
  ref: FormRef,
  own?: Table,
): [string, JsonSchema][] {
  const found = rowsIn(Object.fromEntries(schemas), (name) => ref(name, 'row'), tableNames);
  return found
    .filter((name) => name !== own?.name)
    .map((name) => [name, formSchema(tableNamed(name), 'row', ref)]);
}
