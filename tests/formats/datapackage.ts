/** Data packages, held against the profile of the format, and their files against what the package says of them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import Papa from 'papaparse';

const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  email: (text: string) => /^\S+@\S+$/.test(text),
  'date-time': (text: string) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text),
};
const profile = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strict: false,
  formats: FORMATS,
}).compile(JSON.parse(readFileSync('tests/formats/datapackage.schema.json', 'utf8')));

interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly example?: string;
  readonly constraints: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

export interface PackageResource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource: string; readonly fields: readonly [string] };
    }[];
  };
}

/** What is wrong with a descriptor, against version 2.0 of the profile. */
export function datapackageFaults(descriptor: unknown): string[] {
  const faults = profile(descriptor) ? [] : (profile.errors ?? []);
  return faults.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What is wrong with the files of a package, read as the package says. */
export function fileFaults(
  resources: readonly PackageResource[],
  read: (path: string) => string,
): string[] {
  const tables = new Map(
    resources.map((resource) => {
      const body = read(resource.path);
      const { data } = Papa.parse<Record<string, string>>(body, {
        header: true,
        skipEmptyLines: true,
      });
      return [resource.name, { resource, body, rows: data }] as const;
    }),
  );
  return [...tables.values()].flatMap(({ resource, body, rows }) => {
    const { name, schema, bytes, hash } = resource;
    const header = body.split('\n', 1)[0];
    const digest = createHash('sha256').update(body).digest('hex');
    return [
      ...(header === schema.fields.map((field) => field.name).join(',')
        ? []
        : [`${name}: ${header}`]),
      ...(Buffer.byteLength(body) === bytes ? [] : [`${name}: not ${bytes} bytes`]),
      ...(hash === `sha256:${digest}` ? [] : [`${name}: another digest`]),
      ...schema.fields
        .flatMap((field) =>
          columnFaults(
            rows.map((row) => row[field.name] ?? ''),
            field,
          ),
        )
        .map((fault) => `${name}.${fault}`),
      ...(schema.foreignKeys ?? []).flatMap(({ fields: [own], reference }) => {
        const known = new Set(
          tables.get(reference.resource)?.rows.map((row) => row[reference.fields[0]]),
        );
        return rows
          .map((row) => row[own] ?? '')
          .filter((cell) => cell !== '' && !known.has(cell))
          .map((cell) => `${name}.${own}: ${cell} is not in ${reference.resource}`);
      }),
    ];
  });
}

function columnFaults(cells: readonly string[], field: Field): string[] {
  const twice = field.constraints.unique
    ? cells.filter((cell, at) => cell !== '' && cells.indexOf(cell) !== at)
    : [];
  const wrong = cells.filter((cell) => !isAllowed(cell, field));
  return [
    ...twice.map((cell) => `${field.name}: ${cell} twice`),
    ...wrong.map((cell) => `${field.name}: 「${cell}」`),
  ];
}

/** Whether a cell is what Table Schema says of its field; an empty one is a missing value. */
export function isAllowed(
  cell: string,
  { type, format, trueValues = [], falseValues = [], constraints }: Field,
): boolean {
  if (cell === '') return constraints.required !== true;
  const length = [...cell].length;
  const number = Number(cell);
  const types: Readonly<Record<string, boolean>> = {
    string: format !== 'uri' || URL.canParse(cell),
    integer: /^[+-]?\d+$/.test(cell),
    number: /^[+-]?\d+(?:\.\d+)?$/.test(cell),
    boolean: [...trueValues, ...falseValues].includes(cell),
    date: /^\d{4}-\d{2}-\d{2}$/.test(cell),
  };
  return (
    types[type] === true &&
    constraints.enum?.includes(cell) !== false &&
    (constraints.pattern === undefined || new RegExp(`^(?:${constraints.pattern})$`).test(cell)) &&
    length >= (constraints.minLength ?? 0) &&
    length <= (constraints.maxLength ?? Number.POSITIVE_INFINITY) &&
    !(number < (constraints.minimum ?? number)) &&
    !(number > (constraints.maximum ?? number))
  );
}
