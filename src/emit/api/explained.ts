/** Every key of the API, in the order in which the page of the API tells them. */
import { type AnswerName, answers } from '../../tables/api/answers.ts';
import { entryKeys, headKeys, listKeys, versionKeys } from '../../tables/api/common.ts';
import type { Table } from '../../tables/define.ts';
import { allTables, type TableName } from '../../tables/index.ts';
import type { JsonSchema } from '../../tables/kind.ts';
import { keysSchema, type RowRef } from './json-schema.ts';
import { type KeyRow, keyRows } from './key-rows.ts';
import { answerNames, answerSchema, formSchema, formsOf } from './schemas.ts';

const ref: RowRef = (table) => table;
const headNames = Object.keys(headKeys.shape);

/** What all answers, all records, all tables and all versions say. */
export const commonRows = {
  head: keyRows(keysSchema(headKeys, ref)),
  record: keyRows(keysSchema(entryKeys, ref)),
  list: keyRows(keysSchema(listKeys, ref)),
  version: keyRows(keysSchema(versionKeys, ref)),
} as const;

export interface TableKeys {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** What is worked out from other tables. */
  readonly derived: readonly KeyRow[];
}

/** Table by table, the keys that are columns and those that are worked out. */
export const tableKeys = (): TableKeys[] =>
  allTables.map((table) => ({
    name: table.name as TableName,
    title: table.title,
    columns: Object.entries(table.columns).map(([key, { label }]) => ({ key, label })),
    derived: derivedRows(table),
  }));

/** The keys of the records of a table that are no columns: what is worked out from other tables. */
export function derivedRows(table: Table): KeyRow[] {
  if (!formsOf(table).includes('record')) return [];
  const told = [...headNames, ...Object.keys(entryKeys.shape), ...Object.keys(table.columns)];
  return keyRows(
    without(
      formSchema(table, 'record', (other) => other),
      told,
    ),
  );
}

export interface AnswerKeys {
  readonly name: AnswerName;
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** The other answers, which have keys of their own. */
export const otherAnswers: readonly { readonly name: AnswerName; readonly title: string }[] =
  answerNames.map((name) => ({ name, title: answers[name].title }));

/** The keys of the other answers. */
export const answerKeys = (): AnswerKeys[] =>
  otherAnswers.map(({ name, title }) => ({ name, title, rows: keysOf(name) }));

/** The keys of one of the other answers. */
export function keysOf(name: AnswerName): KeyRow[] {
  const schema = answerSchema(name, ref);
  const items = schema['items'] as JsonSchema | undefined;
  return keyRows(without(items ?? schema, headNames));
}

function without(schema: JsonSchema, keys: readonly string[]): JsonSchema {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(properties.filter(([key]) => !keys.includes(key))),
  };
}
