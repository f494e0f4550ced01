/** The open data as a Data Package 2.0: what each file is, and what each of its columns may hold. */
import path from 'node:path';
import type { Model } from '../../model/model.ts';
import { settings } from '../../site/settings.ts';
import { absolute, urls } from '../../site/urls.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';
import { SHAPE_VERSION } from '../../tables/version.ts';
import { describedColumn, catalogueText as words } from '../../words/catalogue-text.ts';
import type { Resource } from './resources.ts';
import { pointsInto, SEPARATOR, type Values, valuesOf } from './values.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

export function datapackage(model: Model, resources: readonly Resource[]): object {
  const { ledger } = model;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `responsibilities-${settings.districtCode}`,
    title: words.title,
    description: words.description(ledger.newest),
    homepage: settings.site === '' ? undefined : absolute(urls.data),
    version: versionOf(model),
    // A day, told as its first moment in China: nobody wrote down the hour.
    created: ledger.newest && `${ledger.newest.date}T00:00:00+08:00`,
    keywords: words.keywords,
    licenses: licences(),
    contributors: optionalList(contributors()),
    sources: [{ title: words.source, ...addressed(urls.home) }],
    resources: resources.map(resourceJson),
  };
}

/** Raised by whoever changes the shape, and by every publication. */
export const versionOf = ({ ledger }: Pick<Model, 'ledger'>): string =>
  `${SHAPE_VERSION}.${ledger.newest?.number ?? 0}`;

/** A licence is named by its letters where they are such as the register of open licences has. */
function licences(): object[] {
  const { licence, licenceUrl } = settings;
  const name = licence.trim().replaceAll(/\s+/g, '-');
  const named = /^[-a-zA-Z0-9._]+$/.test(name) ? { name } : {};
  return [{ ...named, path: licenceUrl, title: licence }];
}

const contributors = (): object[] =>
  [
    { title: settings.sponsor, roles: ['publisher'] },
    { title: settings.undertaker, roles: ['maintainer'] },
  ].filter(({ title }) => title !== '');

const addressed = (path: string): { path?: string } =>
  settings.site === '' ? {} : { path: absolute(path) };

const optionalList = <Value>(values: readonly Value[]) =>
  values.length === 0 ? undefined : values;

function resourceJson({ name, title, description, table, ...file }: Resource): object {
  return {
    name,
    type: 'table',
    path: path.posix.relative(path.posix.dirname(urls.datapackage), file.path),
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: tableSchema(table),
  };
}

/** A table in the words of Table Schema 2.0. */
export function tableSchema(table: Table): object {
  const columns = Object.entries(table.columns);
  const id = columns.find(([, { kind }]) => kind.isId)?.[0];
  const foreignKeys = columns.flatMap(([key, column]) => {
    const target = pointsInto(column);
    return target === undefined
      ? []
      : { fields: [key], reference: { resource: target, fields: ['id'] } };
  });
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map(([key, column]) => fieldJson(table, key, column)),
    missingValues: [''],
    primaryKey: id === undefined ? undefined : [id],
    foreignKeys: optionalList(foreignKeys),
  };
}

function fieldJson(table: Table, key: string, column: Column): object {
  const values = valuesOf(table, key, column);
  return {
    name: key,
    title: column.label,
    description: describedColumn(table, key, column),
    ...typeJson(values),
    example: values.example,
    constraints: constraintsJson(values),
  };
}

/** The profile knows no lists: several values are a text in which a sign sets them apart. */
function typeJson({ type, isList, words: spelt }: Values): object {
  if (isList) return { type: 'string' };
  if (type === 'uri') return { type: 'string', format: 'uri' };
  if (spelt === undefined) return { type };
  return { type, trueValues: [spelt[0]], falseValues: [spelt[1]] };
}

function constraintsJson(values: Values): object {
  const { isList, required, unique, options, pattern, minLength, maxLength } = values;
  const own = {
    required: required || undefined,
    unique: unique || undefined,
    minimum: values.minimum,
    maximum: values.maximum,
  };
  if (!isList) return { ...own, enum: options, pattern, minLength, maxLength };
  const one = pattern === undefined ? `[^${SEPARATOR}]+` : `(${pattern})`;
  return { ...own, pattern: `${one}(${SEPARATOR}${one})*` };
}
