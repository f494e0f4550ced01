/** The schemas of all that the API emits, made of the definitions of tables, lists and keys. */
import { listsOnBodies } from '../../model/lists.ts';
import { isNone } from '../../records/define.ts';
import { listOf, partsTableOf, recordedLists } from '../../records/index.ts';
import { type AnswerName, answers } from '../../tables/api/answers.ts';
import {
  branchKeys,
  citedKeys,
  entryKeys,
  findingBranch,
  headKeys,
  historyKeys,
  listKeys,
  toComeKeys,
  versionKeys,
} from '../../tables/api/common.ts';
import { type DetailedTable, detailKeys } from '../../tables/api/details.ts';
import { ids, key, many } from '../../tables/api/key.ts';
import type { Table } from '../../tables/define.ts';
import { allTables, type TableName, tables } from '../../tables/index.ts';
import type { JsonSchema } from '../../tables/kind.ts';
import { apiText as words } from '../../words/api/text.ts';
import { howItChanges } from '../../words/how-it-changes.ts';
import {
  columnsSchema,
  joined,
  jsonSchema,
  keysSchema,
  type ObjectSchema,
  objectOf,
  type RowRef,
} from './json-schema.ts';

/** In what forms the records of a table stand in the API. */
export const FORMS = ['row', 'entry', 'list', 'record', 'version'] as const;
export type Form = (typeof FORMS)[number];

/** Where the schema of a form of a table is found. */
export type FormRef = (table: string, form: Form) => string;

/** The forms in which a table stands: the records of a list with pages have answers of their own, those with a past versions. */
export function formsOf({ name }: Table): readonly Form[] {
  const list = listOf(name);
  const isAlone = list !== undefined && !isNone(list.page);
  return FORMS.filter(
    (form) =>
      (form !== 'record' || isAlone) &&
      (form !== 'version' || (list !== undefined && recordedLists.includes(list))),
  );
}

/** What of a form is not told by its keys: what it is. */
const titled = (table: Table, form: Form, schema: ObjectSchema): ObjectSchema => ({
  title: words.forms[form].title(table.title),
  description: `${words.forms[form].note(table.note)}${howItChanges(table)}`,
  ...schema,
});

/** The schema of a form of a table. */
export function formSchema(table: Table, form: Form, ref: FormRef): ObjectSchema {
  const rowRef: RowRef = (name) => ref(name, 'row');
  return titled(table, form, builders[form](table, ref, rowRef));
}

const builders: Readonly<
  Record<Form, (table: Table, ref: FormRef, rowRef: RowRef) => ObjectSchema>
> = {
  row: columnsSchema,
  entry: (table, _, rowRef) => joined(columnsSchema(table), entrySchema(table, rowRef)),
  list: listSchema,
  record: (table, _, rowRef) =>
    joined(
      keysSchema(headKeys, rowRef),
      columnsSchema(table),
      entrySchema(table, rowRef),
      detailsSchema(table, rowRef),
    ),
  version: (table, _, rowRef) =>
    joined(
      keysSchema(headKeys, rowRef),
      columnsSchema(table),
      keysSchema(withoutPage, rowRef),
      keysSchema(versionKeys, rowRef),
      partsSchema(table, rowRef),
    ),
};

const withPage = entryKeys.required();
const withoutPage = entryKeys.pick({ uri: true, table: true });

/** The names and addresses of a record; one without a page has no address. */
function entrySchema(table: Table, rowRef: RowRef): ObjectSchema {
  return keysSchema(formsOf(table).includes('record') ? withPage : withoutPage, rowRef);
}

function listSchema(table: Table, ref: FormRef, rowRef: RowRef): ObjectSchema {
  const records = {
    ...words.records,
    type: 'array',
    items: { $ref: ref(table.name, 'entry') },
  };
  const own = joined(
    keysSchema(headKeys, rowRef),
    keysSchema(listKeys, rowRef),
    objectOf([['records', records]], ['records']),
  );
  if (table.changes !== 'on-record') return own;
  const rows = { ...words.rowsToCome, type: 'array', items: { $ref: ref(table.name, 'row') } };
  const toCome = joined(objectOf([['rows', rows]], ['rows']), keysSchema(toComeKeys, rowRef));
  return joined(own, objectOf([['pending', { ...words.toCome, ...toCome }]], []));
}

/** What a record says beside its columns; that of a body also what concerns it, list by list. */
function detailsSchema(table: Table, rowRef: RowRef): ObjectSchema {
  const own = derivedKeys(table).map((keys) => keysSchema(keys, rowRef));
  if (table.name !== tables.bodies.name) return joined(...own);
  const concerning = listsOnBodies.map(
    (list) =>
      [
        list.table.name,
        jsonSchema(key(list.table.title, words.onBody(list.table.title), ids), rowRef),
      ] as const,
  );
  return joined(
    ...own,
    objectOf(
      concerning,
      concerning.map(([name]) => name),
    ),
  );
}

/** The keys that the answer of a record works out from other tables. */
export function derivedKeys({ name }: Table) {
  const own = name in detailKeys ? detailKeys[name as DetailedTable] : undefined;
  if (own !== undefined) return [own];
  const list = listOf(name);
  if (list?.page !== 'common') return [];
  return recordedLists.includes(list) ? [citedKeys, historyKeys] : [citedKeys];
}

/** The parts of a version, under the name they have in the record of today. */
function partsSchema(table: Table, rowRef: RowRef): ObjectSchema {
  const made = (name: string, schema: JsonSchema, required: readonly string[]) =>
    objectOf([[name, { ...words.parts, ...schema }]], required);
  const own = (partsOfVersions as Readonly<Record<string, PartsOfVersion>>)[table.name];
  if (own !== undefined) return made(own.name, jsonSchema(many(own.keys), rowRef), [own.name]);
  const list = listOf(table.name);
  const parts = list === undefined ? undefined : partsTableOf(list);
  if (parts === undefined) return objectOf([], []);
  const items = { $ref: rowRef(parts.name as TableName) };
  return made('parts', { type: 'array', items }, []);
}

interface PartsOfVersion {
  readonly name: string;
  readonly keys: typeof branchKeys | typeof findingBranch;
}

const partsOfVersions = {
  'boundary-items': { name: 'branches', keys: branchKeys },
  'street-items': { name: 'branches', keys: branchKeys },
  rulings: { name: 'findings', keys: findingBranch },
} satisfies { readonly [Name in TableName]?: PartsOfVersion };

/** The schema of an answer that is neither a list nor a record. */
export function answerSchema(name: AnswerName, rowRef: RowRef): JsonSchema {
  const { title, note, schema, form } = answers[name];
  const own = jsonSchema(schema, rowRef);
  const whole =
    form === 'own' ? own : joined(keysSchema(headKeys, rowRef), own as unknown as ObjectSchema);
  return { title, description: note, ...whole };
}

export const answerNames = Object.keys(answers) as AnswerName[];

/** The schemas of everything under the names that they have in one document. */
export function allSchemas(ref: FormRef): [name: string, schema: JsonSchema][] {
  return [
    ...allTables.flatMap((table) =>
      formsOf(table).map((form): [string, JsonSchema] => [
        schemaName(table.name, form),
        formSchema(table, form, ref),
      ]),
    ),
    ...answerNames.map((name): [string, JsonSchema] => [
      name,
      answerSchema(name, (table) => ref(table, 'row')),
    ]),
  ];
}

export const schemaName = (table: string, form: Form): string => `${table}.${form}`;
