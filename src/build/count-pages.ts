import { evaluationOf } from '../evaluation/evaluation.ts';
import { fieldPages } from '../model/body-fields.ts';
import { flowPages } from '../model/flow-pages.ts';
import { hotlineParts } from '../model/hotline-parts.ts';
import { listParts } from '../model/list-parts.ts';
import type { Model } from '../model/model.ts';
import type { Records } from '../records/define.ts';
import { listNamed, listsWithPages, recordedLists } from '../records/index.ts';
import { outputFile, urls } from '../site/urls.ts';
import { measureIds } from '../tables/measures.ts';
import { WARNING_KINDS } from '../warnings/index.ts';
import { partHref } from '../words/list-index.ts';

/** Makes sure that every record has its page: a generator that skips one in silence would publish a site with a hole. */
export function countPages(model: Model, names: Iterable<string>): number {
  const files = new Set(names);
  for (const page of expectedPages(model))
    if (!files.has(outputFile(page))) throw new Error(`the page ${page} was not built`);
  return [...files].filter((file) => file.endsWith('.html')).length;
}

/** The pages that the records of a model are to have. */
export const expectedPages = (model: Model): string[] => [
  ...listsWithPages.flatMap((list) => pagesOf(model, list)),
  ...recordedLists.flatMap((list) => formerPages(model, list)),
  ...model.items.street.map((item) => urls.manual(item.id)),
  ...model.items.all.map((item) => urls.embed(item.id, item.list)),
  ...fieldPages(model).map(({ body, domain }) => urls.bodyField(body, domain.id)),
  urls.embedSearch,
  urls.quality,
  urls.onDay,
  ...recordedLists.map(({ table }) => urls.onDayOf(table.name)),
  ...taskPages(model),
  ...hotlineParts(model).map((part) => partHref(listNamed('hotline-cases'), part)),
  urls.determinations,
  urls.warnings,
  ...WARNING_KINDS.map(urls.warningsOf),
  ...evaluationPages(model),
  urls.clusters,
  urls.figures,
  ...measureIds.map(urls.figure),
];

/** The years of the evaluation and the sheets of all bodies. */
function evaluationPages(model: Model): string[] {
  return evaluationOf(model).years.flatMap(({ year, sheets }) => [
    urls.evaluationOf(year),
    ...sheets.map(({ body }) => urls.scoreSheet(year, body.id)),
  ]);
}

/** The trees of the departments, their charts, and where their duties, tasks and powers do not meet. */
function taskPages(model: Model): string[] {
  const { departments } = model.tasks;
  return [
    ...departments.flatMap((body) =>
      model.tasks.treePages(body.id).map(({ page }) => urls.tasksOf(body, page)),
    ),
    ...flowPages(model).map(({ body, page }) => urls.flowsOf(body.id, page)),
    urls.coverage,
    ...model.taskCoverage.bodies.map(({ body }) => urls.coverageOf(body.id)),
  ];
}

/** The page of a list, those of its parts, and of every record; what stands on another page is guarded with that one. */
function pagesOf(model: Model, list: Records): string[] {
  const { name } = list.table;
  const records = model.lists.all(list).map((row) => urls.recordOf(name, row));
  return [
    urls.list(name),
    ...listParts(model, list).map((part) => partHref(list, part)),
    ...records.map(withoutAnchor),
  ];
}

const withoutAnchor = (url: string): string => url.split('#')[0] ?? url;

/** The pages of the versions of each record, of the comparisons of two that follow one another, and of the former lists. */
function formerPages(model: Model, list: Records): string[] {
  const { history } = model;
  const { name } = list.table;
  const records = model.recorded(list);
  const versions = records.flatMap((record) => [
    ...history.addressed(record).map(({ from }) => urls.recordAt(record.id, name, from)),
    ...history
      .steps(record)
      .map(({ older, newer }) => urls.comparison(record.id, name, older.from, newer.from)),
  ]);
  return [...versions, ...model.past.dates(name).map((date) => urls.listAt(name, date))];
}
