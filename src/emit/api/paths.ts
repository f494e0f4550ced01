/** Every address of the API, as patterns, made of the definitions: what stands there, and of which schema it is. */
import { evaluationOf } from '../../evaluation/evaluation.ts';
import type { Model } from '../../model/model.ts';
import { versionedIn } from '../../model/versioned.ts';
import { urls } from '../../site/urls.ts';
import { type AnswerName, answers } from '../../tables/api/answers.ts';
import type { Table } from '../../tables/define.ts';
import { allTables } from '../../tables/index.ts';
import { measureIds } from '../../tables/measures.ts';
import { apiText as words } from '../../words/api/text.ts';
import { answerNames, type Form, formsOf, schemaName } from './schemas.ts';

export type ParameterName = 'id' | 'day' | 'measure' | 'month' | 'year' | 'list' | 'name';

export interface ApiPath {
  /** Tells it from the others. */
  readonly id: string;
  /** With what stands for an id, a day, … in braces. */
  readonly template: string;
  readonly title: string;
  readonly note: string;
  /** What it belongs to: a table, or the other answers. */
  readonly of: string;
  /** The name of its schema; undefined where a schema of others holds. */
  readonly schema: string | undefined;
  readonly parameters: readonly ParameterName[];
  /** Whether the lists of the day leave nothing to stand there. */
  readonly isEmpty: (model: Model) => boolean;
}

const never = (): boolean => false;
const isUnpublished = ({ ledger }: Model): boolean => ledger.newest === undefined;
/** What stands in the place of a part of an address. */
const hole = (name: ParameterName): string => `{${name}}`;

const formPaths: Readonly<
  Record<
    Exclude<Form, 'row' | 'entry'>,
    Pick<ApiPath, 'parameters'> & {
      readonly template: (table: string) => string;
      readonly isEmpty: (model: Model, table: Table) => boolean;
    }
  >
> = {
  list: { template: urls.apiTable, parameters: [], isEmpty: never },
  record: {
    template: (table) => urls.api(table, hole('id')),
    parameters: ['id'],
    isEmpty: (model, { name }) => model.lists.count(name) === 0,
  },
  version: {
    template: (table) => urls.apiAt(table, hole('id'), hole('day')),
    parameters: ['id', 'day'],
    isEmpty: (model, { name }) => versionedIn(model, name).length === 0,
  },
};

const tablePaths: readonly ApiPath[] = allTables.flatMap((table) =>
  formsOf(table).flatMap((form) => {
    if (form === 'row' || form === 'entry') return [];
    const { template, parameters, isEmpty } = formPaths[form];
    return {
      id: schemaName(table.name, form),
      template: template(table.name),
      title: words.forms[form].title(table.title),
      note: words.forms[form].note(table.note),
      of: table.title,
      schema: schemaName(table.name, form),
      parameters,
      isEmpty: (model: Model) => isEmpty(model, table),
    };
  }),
);

type Place = Pick<ApiPath, 'template'> & Partial<Pick<ApiPath, 'parameters' | 'isEmpty'>>;

const places: Readonly<Record<AnswerName, Place>> = {
  index: { template: urls.apiIndex },
  figures: { template: urls.figuresJson },
  figure: {
    template: urls.figureJson(hole('measure')),
    parameters: ['measure'],
    isEmpty: () => measureIds.length === 0,
  },
  warnings: { template: urls.warningsJson },
  turns: { template: urls.turnsJson },
  evaluation: { template: urls.evaluationJson },
  'evaluation-year': {
    template: urls.evaluationYearJson(hole('year')),
    parameters: ['year'],
    isEmpty: (model) => evaluationOf(model).years.length === 0,
  },
  'task-coverage': { template: urls.coverageJson },
  'case-clusters': { template: urls.clustersJson },
  since: {
    template: urls.since(hole('month')),
    parameters: ['month'],
    isEmpty: isUnpublished,
  },
  'since-index': { template: urls.sinceIndex, isEmpty: isUnpublished },
  quality: { template: urls.qualityJson },
  'on-days': { template: urls.onDayJson },
  'on-day': { template: urls.onDayJsonOf(hole('list')), parameters: ['list'] },
  services: { template: urls.servicesJson },
  service: {
    template: urls.serviceJson(hole('id')),
    parameters: ['id'],
    isEmpty: (model) =>
      ['boundary-items', 'street-items'].every((name) => model.lists.count(name) === 0),
  },
};

const answerPaths: readonly ApiPath[] = answerNames.map((name) => ({
  parameters: [],
  isEmpty: never,
  ...places[name],
  id: name,
  title: answers[name].title,
  note: answers[name].note,
  of: words.title,
  schema: name,
}));

const described = { of: words.title, schema: undefined, isEmpty: never } as const;

/** The descriptions themselves. */
const ownPaths: readonly ApiPath[] = [
  {
    ...described,
    id: 'schema',
    template: urls.apiSchema(hole('name')),
    title: words.schemaFile.title,
    note: words.schemaFile.note,
    parameters: ['name'],
  },
  {
    ...described,
    id: 'openapi',
    template: urls.openApi,
    title: words.openApi.title,
    note: words.openApi.note,
    parameters: [],
  },
];

/** Every address of the API. */
export const apiPaths: readonly ApiPath[] = [...answerPaths, ...ownPaths, ...tablePaths];
