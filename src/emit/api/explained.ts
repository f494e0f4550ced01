/** Every key of the API, in the order in which the page of the API tells them. */
import { type AnswerName, answers } from '../../tables/api/answers.ts';
import { entryKeys, headKeys, listKeys, versionKeys } from '../../tables/api/common.ts';
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
export function tableKeys(): TableKeys[] {
  return allTables.map((table) => {
    const name = table.name as TableName;
    const columns = Object.entries(table.columns).map(([key, { label }]) => ({ key, label }));
    const told = [...headNames, ...Object.keys(entryKeys.shape), ...Object.keys(table.columns)];
    const derived = formsOf(table).includes('record')
      ? keyRows(
          without(
            formSchema(table, 'record', (other) => other),
            told,
          ),
        )
      : [];
    return { name, title: table.title, columns, derived };
  });
}

export interface AnswerKeys {
  readonly name: AnswerName;
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** The keys of the other answers. */
export function answerKeys(): AnswerKeys[] {
  return answerNames.map((name) => {
    const schema = answerSchema(name, ref);
    const items = schema['items'] as JsonSchema | undefined;
    return { name, title: answers[name].title, rows: keyRows(without(items ?? schema, headNames)) };
  });
}

function without(schema: JsonSchema, keys: readonly string[]): JsonSchema {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(properties.filter(([key]) => !keys.includes(key))),
  };
}
