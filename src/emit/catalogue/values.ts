/** What may stand in the cells of a column, said once for every form in which it is described. Taken from the column's kind. */
import { cellText } from '../../tables/cell-text.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';

export interface Values {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'uri';
  /** Whether a cell holds several, set apart by `;`. The rest is then said of each. */
  readonly isList: boolean;
  readonly required: boolean;
  readonly unique: boolean;
  readonly options?: readonly string[];
  /** Matches the whole value; only signs that every kind of regular expression knows. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** How a yes and a no are written. */
  readonly words?: readonly [yes: string, no: string];
  readonly example?: string;
}

export const SEPARATOR = ';';

export function valuesOf({ unique = [] }: Table, key: string, column: Column): Values {
  const { kind, required } = column;
  const whole = kind.json(column);
  const json = kind.isList && isObject(whole['items']) ? whole['items'] : whole;
  const type = typeIn(json);
  return {
    type,
    isList: kind.isList,
    required,
    unique: kind.isId === true || unique.includes(key),
    ...(type === 'string' ? textIn(json) : {}),
    ...(type === 'integer' || type === 'number' ? limitsIn(json) : {}),
    ...(type === 'boolean' ? { words: [kind.write(true), kind.write(false)] as const } : {}),
    ...exampleOf(column),
  };
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function typeIn({ type, format }: Json): Values['type'] {
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return format === 'date' || format === 'uri' ? format : 'string';
}

/** What a cell holds as several parts in one is told by none of these. */
function textIn(json: Json): Pick<Values, 'options' | 'pattern' | 'minLength' | 'maxLength'> {
  if (json['type'] !== 'string') return {};
  const { enum: options, pattern, minLength, maxLength } = json;
  return {
    ...(Array.isArray(options) ? { options: options.map(String) } : {}),
    ...(typeof pattern === 'string' ? plainPattern(pattern) : {}),
    ...(typeof minLength === 'number' ? { minLength } : {}),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
  };
}

/** XML Schema, ECMAScript and Python agree on these signs, and on nothing with `\p` or `(?`; anchored are they all. */
function plainPattern(pattern: string): { pattern?: string } {
  const [, body] = /^\^(.*)\$$/s.exec(pattern) ?? [];
  if (body === undefined || /\\p|\(\?/.test(body)) return {};
  return { pattern: body.replaceAll('\\d', '[0-9]') };
}

function limitsIn({ minimum, maximum }: Json): Pick<Values, 'minimum' | 'maximum'> {
  return {
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
  };
}

/** The example of a clerk, where it is written for programs the same way or can be; names are not ids. */
function exampleOf(column: Column): { example?: string } {
  const { kind, schema, example } = column;
  const read = schema.safeParse(example);
  if (!read.success || kind.names === 'column') return {};
  const isById = kind.refers === undefined || kind.refers.byIdAlone;
  const written = cellText(column, read.data);
  return isById || /^[a-z]+(?:-[a-z0-9]+)+(?:;[a-z0-9-]+)*$/.test(written)
    ? { example: written }
    : {};
}

/** The one table into whose ids every value of a column points; undefined where there is none, or more than one. */
export function pointsInto({ kind, targets = [], options }: Column): string | undefined {
  const [target] = targets;
  const isOne = targets.length === 1 && options === undefined && !kind.isList;
  return kind.refers !== undefined && isOne ? target : undefined;
}
