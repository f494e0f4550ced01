/** The entry to the API: what there is, how much of it, and where each form of it stands. */
import type { Model } from '../../model/model.ts';
import { isNone } from '../../records/define.ts';
import { listOf } from '../../records/index.ts';
import type { EmittedFile } from '../../site/site-file.ts';
import { absolute, absoluteTemplate, urls } from '../../site/urls.ts';
import { type AnswerName, answers, type Said } from '../../tables/api/answers.ts';
import { apiVersions } from '../../tables/api/versions.ts';
import type { Table } from '../../tables/define.ts';
import { allTables } from '../../tables/index.ts';
import { howItChanges } from '../../words/how-it-changes.ts';
import { nearestFeed } from '../nearest.ts';
import { answer } from './answer.ts';
import { otherForms, wholeFiles } from './forms.ts';
import { apiPaths } from './paths.ts';
import { schemaOfAnswer, schemaOfForm } from './schema-files.ts';
import { formsOf, schemaName } from './schemas.ts';

export function indexFile(model: Model): EmittedFile {
  return answer(model, 'index', urls.apiIndex, {
    publication: publication(model),
    documentation: absolute(urls.apiPage),
    openapi: absolute(urls.openApi),
    services: absolute(urls.servicesJson),
    feed: absolute(urls.feed(urls.home, 'atom')),
    tables: allTables.map((table) => ({
      ...listed(table),
      count: model.lists.count(table.name),
      feed: feedOf(model, table),
    })),
    answers: apiPaths.flatMap(({ id, title, template, isEmpty }) =>
      isAnswer(id) && id !== 'index' && !isEmpty(model)
        ? { name: id, title, url: absoluteTemplate(template), schema: schemaOfAnswer(id) }
        : [],
    ),
    files: wholeFiles(),
    changelog: apiVersions,
  });
}

const isAnswer = (id: string): id is AnswerName => Object.hasOwn(answers, id);

/** Where the news of a list come; those of a list without a feed of its own come with those of the whole site. */
function feedOf(model: Model, { name }: Table): string | undefined {
  if (listOf(name) === undefined) return undefined;
  const { feed } = nearestFeed(model, urls.list(name));
  return feed.page === urls.home ? undefined : absolute(urls.feed(feed.page, 'atom'));
}

/** A table with the addresses of all its forms. */
function listed(table: Table): Omit<Said<'index'>['tables'][number], 'count'> {
  const { name, title, note } = table;
  const list = listOf(name);
  const template = (form: 'record' | 'version') => {
    const path = apiPaths.find(({ id }) => id === schemaName(name, form));
    return path === undefined ? undefined : absoluteTemplate(path.template);
  };
  return {
    name,
    title,
    description: note,
    changes: howItChanges(table),
    url: absolute(urls.apiTable(name)),
    schema: schemaOfForm(name, formsOf(table).includes('record') ? 'record' : 'list'),
    record: template('record'),
    version: template('version'),
    page: list === undefined || isNone(list.page) ? undefined : absolute(urls.list(name)),
    dictionary: absolute(urls.dictionary(name)),
    forms: otherForms(table),
  };
}

/** The newest publication, by which a copy can be told from another; absent before the first. */
function publication({ ledger }: Model): Said<'index'>['publication'] {
  if (ledger.newest === undefined) return undefined;
  const { number, date, link } = ledger.newest;
  return {
    number,
    date,
    link,
    ledger: absolute(urls.ledgerCsv),
    publications: absolute(urls.publicationsCsv),
    manifest: absolute(urls.manifest),
  };
}
