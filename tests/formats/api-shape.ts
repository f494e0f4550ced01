/** The shape of the API in lines, one for each address and each key: what two versions are told apart by. */
import { createHash } from 'node:crypto';
import { keysSchema } from '../../src/emit/api/json-schema.ts';
import { apiPaths } from '../../src/emit/api/paths.ts';
import { allSchemas, schemaName } from '../../src/emit/api/schemas.ts';
import { headKeys } from '../../src/tables/api/common.ts';
import type { ApiVersion } from '../../src/tables/api/versions.ts';
import { allTables } from '../../src/tables/index.ts';
import type { JsonSchema } from '../../src/tables/kind.ts';
import { measureIds } from '../../src/tables/measures.ts';

type Schemas = readonly (readonly [name: string, schema: JsonSchema])[];

/** Begins the line of a value that a key may have: those come and go with the words of the tables. */
const VALUE = 'value ';
const HEAD = 'head';

export function shapeNow(): string[] {
  const head = keysSchema(headKeys, String);
  const schemas = allSchemas((table, form) => schemaName(table, form));
  return [
    ...apiPaths.map(({ template }) => `GET ${template}`),
    ...linesOf([[HEAD, head], ...schemas]),
  ].sort();
}

/** The columns of a table are told once, with its plain row, and what every answer says of itself once for all. */
export function linesOf(schemas: Schemas): string[] {
  const all = new Map(schemas);
  return schemas.flatMap(([name, schema]) => {
    const others = [all.get(HEAD), all.get(name.replace(/\.\w+$/, '.row'))];
    const told: Record<string, JsonSchema> = Object.assign(
      {},
      ...others.filter((other) => other !== schema).map((other = {}) => propertiesOf(other)),
    );
    const isTold = ([key, own]: [string, JsonSchema]) =>
      JSON.stringify(told[key]) === JSON.stringify(own);
    return [
      `${name}: ${typeOf(schema)}`,
      ...keysOf(schema, name, (entry) => !isTold(entry)),
      ...inner(schema, name),
    ];
  });
}

const propertiesOf = (schema: JsonSchema): Record<string, JsonSchema> =>
  (schema['properties'] ?? {}) as Record<string, JsonSchema>;

function keysOf(
  schema: JsonSchema,
  place: string,
  isNew: (entry: [string, JsonSchema]) => boolean = () => true,
): string[] {
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(propertiesOf(schema))
    .filter(isNew)
    .flatMap(([key, own]) => {
      const at = `${place}.${key}`;
      const line = `${at}${required.includes(key) ? '' : '?'}: ${typeOf(own)}`;
      return [line, ...valuesOf(own, at), ...keysOf(own, at), ...inner(own, at)];
    });
}

/** What stands within a list. */
function inner(schema: JsonSchema, place: string): string[] {
  const items = schema['items'] as JsonSchema | undefined;
  if (items === undefined) return [];
  const at = `${place}[]`;
  return [
    `${at}: ${typeOf(items)}`,
    ...valuesOf(items, at),
    ...keysOf(items, at),
    ...inner(items, at),
  ];
}

/** The names of figures and tables say themselves what there is: a new one is no new shape. */
const OF_THE_DEFINITIONS = new Set<unknown>([...measureIds, ...allTables.map(({ name }) => name)]);

function valuesOf({ enum: given = [] }: JsonSchema, place: string): string[] {
  const values = given as readonly unknown[];
  if (values.every((value) => OF_THE_DEFINITIONS.has(value))) return [];
  return values.map((value) => `${VALUE}${place} = ${String(value)}`);
}

function typeOf({ type, $ref, anyOf, const: only }: JsonSchema): string {
  if (typeof $ref === 'string') return `→ ${$ref}`;
  if (Array.isArray(anyOf)) return anyOf.map((one: JsonSchema) => typeOf(one)).join(' | ');
  if (Array.isArray(type)) return type.join(' | ');
  return String(type ?? (only === undefined ? 'any' : typeof only));
}

export const digestOfShape = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);

/** A shape that was written down, with its version in the first line. */
export interface Shape {
  readonly version: string;
  readonly lines: readonly string[];
}

export function readShape(text: string): Shape {
  const [version = '', ...lines] = text.trimEnd().split('\n');
  return { version, lines };
}

export const shapeText = ({ version, lines }: Shape): string =>
  `${[version, ...lines].join('\n')}\n`;

const major = (version: string): string => version.split('.')[0] ?? '';

/** Why the shape of today may not take the place of the one written down; undefined where it may. */
export function shapeFault(
  before: Shape,
  now: readonly string[],
  newest: ApiVersion,
): string | undefined {
  const were = new Set(before.lines);
  const are = new Set(now);
  const gone = before.lines.filter((line) => !are.has(line));
  const come = now.filter((line) => !were.has(line));
  const broken = gone.filter((line) => !line.startsWith(VALUE));
  if (broken.length > 0 && major(newest.version) === major(before.version))
    return [
      `The API of version ${before.version} has what is not there any more, or is something else now:`,
      ...broken.map((line) => `  ${line}`),
      'Whoever reads it relies on it. Put it back, or give the new shape addresses and a first number of its own.',
    ].join('\n');
  const isOpen = newest.version !== before.version || newest.shape === '';
  if (isOpen || gone.length + come.length === 0) return undefined;
  return [
    `The API says what version ${before.version} does not know, or knows otherwise:`,
    ...[...gone.map((line) => `  - ${line}`), ...come.map((line) => `  + ${line}`)],
    'Add a version in src/tables/api/versions.ts with a line on what is new and an empty shape, then run',
    '  npx vitest run api/shape -u',
  ].join('\n');
}
