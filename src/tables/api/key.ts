/** What the keys of the API are made of that stand in no table: what each is called, what it says and what its value is. */
import { z } from 'zod';
import type { RowIn, TableName } from '../index.ts';

/** A key with what it is called and what it says, for the page of the API and for its schemas. */
export function key<Schema extends z.ZodType>(title: string, note: string, schema: Schema): Schema {
  return schema.meta({ title, description: note });
}

/** What stands in the place of a row in the schema of a key: its table, and the keys that are added to its columns. */
export interface RowMeta {
  readonly row: TableName;
  readonly with?: z.ZodObject;
}

/** A row of a table, with its columns alone. */
export function rowOf<Name extends TableName>(name: Name) {
  return z.custom<RowIn<Name>>().meta({ row: name } satisfies RowMeta);
}

/** A row of a table with keys beside its columns. */
export function rowWith<Name extends TableName, Added extends z.ZodObject>(
  name: Name,
  added: Added,
) {
  return z
    .custom<RowIn<Name> & z.input<Added>>()
    .meta({ row: name, with: added } satisfies RowMeta);
}

/** Several of one kind. */
export function many<Of extends z.ZodType>(of: Of) {
  return z.array(of).readonly();
}

export const text = z.string();
export const flag = z.boolean();
export const count = z.int();
export const amount = z.number();
/** A number that is not known is `null`: it is not nought. */
export const amountOrNone = z.number().nullable();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const ids = many(z.string());
/** The whole address, or where the address of the site is not known the path from its root. */
export const address = z.string().regex(/^(https?:\/\/|\/)/);
