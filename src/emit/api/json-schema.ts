/** Schemas as JSON Schema 2020-12: those of columns from their kinds, those of keys from their definitions. */
import { z } from 'zod';
import type { RowMeta } from '../../tables/api/key.ts';
import type { Table } from '../../tables/define.ts';
import { type TableName, tableNamed } from '../../tables/index.ts';
import type { JsonSchema } from '../../tables/kind.ts';

/** Where the schema of a plain row of a table is found. */
export type RowRef = (table: TableName) => string;

export interface ObjectSchema extends JsonSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** The columns of a table as the keys of an object. A cell left empty has no key, or an empty list. */
export function columnsSchema({ columns }: Table): ObjectSchema {
  const entries = Object.entries(columns);
  return objectOf(
    entries.map(([key, column]): [string, JsonSchema] => [
      key,
      { title: column.label, description: column.note, ...column.kind.json(column) },
    ]),
    entries.filter(([, { required, kind }]) => required || kind.isList).map(([key]) => key),
  );
}

/** The keys of a definition as those of an object. */
export function keysSchema(keys: z.ZodObject, ref: RowRef): ObjectSchema {
  const { properties, required } = jsonSchema(keys, ref) as Partial<ObjectSchema>;
  return objectOf(Object.entries(properties ?? {}), required ?? []);
}

/** One object with the keys of several: what is said later counts. */
export function joined(...parts: readonly ObjectSchema[]): ObjectSchema {
  return objectOf(
    parts.flatMap(({ properties }) => Object.entries(properties)),
    [...new Set(parts.flatMap(({ required }) => required))],
  );
}

export function objectOf(
  properties: readonly (readonly [string, JsonSchema])[],
  required: readonly string[],
): ObjectSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required,
    additionalProperties: false,
  };
}

/** What was made of the definitions without rows, which is the same wherever it stands: each is in the schemas of most tables. */
const made = new WeakMap<z.ZodType, JsonSchema>();

/** A definition as JSON Schema, with the rows of tables where their schemas are. */
export function jsonSchema(schema: z.ZodType, ref: RowRef): JsonSchema {
  const known = made.get(schema);
  if (known !== undefined) return known;
  let hasRows = false;
  const { $schema: _, ...own } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: part }) => {
      const meta = z.globalRegistry.get(zodSchema);
      if (meta !== undefined && 'row' in meta) {
        hasRows = true;
        for (const name of Object.keys(part)) delete part[name];
        Object.assign(part, rowSchema(meta as unknown as RowMeta, ref));
      }
      // What is only read is not told; that a number fits into a computer neither.
      delete part.readOnly;
      if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum;
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
    },
  });
  if (!hasRows) made.set(schema, own);
  return own;
}

function rowSchema({ row, with: added }: RowMeta, ref: RowRef): JsonSchema {
  if (added === undefined) return { $ref: ref(row) };
  return joined(columnsSchema(tableNamed(row)), keysSchema(added, ref));
}

/** The tables whose plain rows stand in a schema. */
export function rowsIn(schema: JsonSchema, ref: RowRef, names: readonly TableName[]): TableName[] {
  const text = JSON.stringify(schema);
  return names.filter((name) => text.includes(`"${ref(name)}"`));
}
