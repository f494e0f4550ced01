/** The CSV files for programs as CSV on the Web tells of them: beside each file, and all together with what points where. */
import path from 'node:path';
import { settings } from '../../site/settings.ts';
import { absolute, urls } from '../../site/urls.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';
import { describedColumn } from '../../words/catalogue-text.ts';
import type { Resource } from './resources.ts';
import { pointsInto, SEPARATOR, type Values, valuesOf } from './values.ts';

const LANGUAGE = 'zh-CN';
const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': LANGUAGE }];

/** The description that a program finds by the address of the file alone. */
export function csvMetadata(resource: Resource): object {
  return { '@context': CONTEXT, ...tableJson(resource, resource.path, []) };
}

/** All of them: what points from one into another can be said only here. */
export function csvMetadataOfAll(resources: readonly Resource[]): object {
  const tables = resources.filter(({ isTable }) => isTable);
  const files = new Map(tables.map(({ name, path: file }) => [name, urlFrom(file)]));
  return {
    '@context': CONTEXT,
    tables: resources.map((resource) => {
      const keys = Object.entries(resource.table.columns).flatMap(([key, column]) => {
        const file = files.get(pointsInto(column) ?? '');
        return file === undefined
          ? []
          : { columnReference: key, reference: { resource: file, columnReference: 'id' } };
      });
      return tableJson(resource, urls.csvMetadataOfAll, resource.isTable ? keys : []);
    }),
  };
}

const urlFrom = (file: string, from: string = urls.csvMetadataOfAll): string =>
  path.posix.relative(path.posix.dirname(from), file);

function tableJson(resource: Resource, from: string, foreignKeys: readonly object[]): object {
  const { table, title, description, modified, path: file } = resource;
  const columns = Object.entries(table.columns);
  const id = columns.find(([, { kind }]) => kind.isId)?.[0];
  return {
    url: urlFrom(file, from),
    'dc:title': title,
    'dc:description': description,
    'dc:license': { '@id': settings.licenceUrl },
    'dc:source': { '@id': absolute(urls.data) },
    'dc:modified': modified && { '@value': modified, '@type': 'xsd:date' },
    dialect: { header: true, delimiter: ',', encoding: 'utf-8', lineTerminators: ['\n'] },
    tableSchema: {
      columns: columns.map(([key, column]) => columnJson(table, key, column)),
      primaryKey: id,
      foreignKeys: foreignKeys.length === 0 ? undefined : foreignKeys,
    },
  };
}

function columnJson(table: Table, key: string, column: Column): object {
  const values = valuesOf(table, key, column);
  return {
    name: key,
    titles: [key, column.label],
    'dc:description': describedColumn(table, key, column),
    required: values.required || undefined,
    separator: values.isList ? SEPARATOR : undefined,
    datatype: datatypeOf(values),
  };
}

const BASES: Readonly<Record<Values['type'], string>> = {
  string: 'string',
  integer: 'integer',
  number: 'decimal',
  boolean: 'boolean',
  date: 'date',
  uri: 'anyURI',
};

function datatypeOf({ type, words, options, pattern, ...limits }: Values): object {
  const { minLength, maxLength, minimum, maximum } = limits;
  const base = BASES[type];
  if (words !== undefined) return { base, format: words.join('|') };
  if (type === 'date') return { base, format: 'yyyy-MM-dd' };
  const format = options === undefined ? pattern : options.map(escaped).join('|');
  return { base, format, minLength, maxLength, minimum, maximum };
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
