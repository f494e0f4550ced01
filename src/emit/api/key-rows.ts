/** The keys of a schema one under another, with those within lists and objects, for people to look up. */
import type { JsonSchema } from '../../tables/kind.ts';

export interface KeyRow {
  /** From the outside in: `branches[].condition`. */
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly type: KeyType;
  /** Whether it is always there. */
  readonly required: boolean;
}

export type KeyType = 'text' | 'number' | 'flag' | 'list' | 'object' | 'any';

const TYPES: Readonly<Record<string, KeyType>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'flag',
  array: 'list',
  object: 'object',
};

/** The rows of the keys of a schema; those of a row of a table are told by its dictionary. */
export function keyRows(schema: JsonSchema, before = ''): KeyRow[] {
  const required = (schema['required'] ?? []) as readonly string[];
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  return Object.entries(properties).flatMap(([name, own]) => {
    const key = `${before}${name}`;
    const row: KeyRow = {
      key,
      title: String(own['title'] ?? ''),
      note: String(own['description'] ?? ''),
      type: typeOf(own),
      required: required.includes(name),
    };
    const items = own['items'] as JsonSchema | undefined;
    const inner = items === undefined ? keyRows(own, `${key}.`) : keyRows(items, `${key}[].`);
    return [row, ...inner];
  });
}

function typeOf({ type, const: only }: JsonSchema): KeyType {
  const name = Array.isArray(type) ? type[0] : (type ?? typeof only);
  return TYPES[String(name)] ?? 'any';
}
