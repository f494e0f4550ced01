/** On which day what a page tells last changed, as far as the lists and the ledger know it; never the day of a build. */
import { asked, askedOnce } from '../model/asked.ts';
import { type ListPart, listParts } from '../model/list-parts.ts';
import type { Model } from '../model/model.ts';
import type { AnyRow } from '../records/define.ts';
import { listsWithPages } from '../records/index.ts';
import { urls } from '../site/urls.ts';
import { allTables, type ListChange, type TableName } from '../tables/index.ts';
import { partHref } from '../words/list-index.ts';
import { bodyChannels, everyChange, listChannels } from './channels.ts';

/** The newest day by some key. What lies ahead of today has not happened. */
class Newest {
  readonly #days = new Map<string, string>();
  readonly #today: string;

  constructor(today: string) {
    this.#today = today;
  }

  note(key: string, day: string | undefined): void {
    if (day === undefined || day > this.#today) return;
    if (day > (this.#days.get(key) ?? '')) this.#days.set(key, day);
  }

  get days(): ReadonlyMap<string, string> {
    return this.#days;
  }
}

/** The day on which each record last changed, by its id: what was sealed of it and of its parts, and what took effect. */
export const recordDays = askedOnce('record-days', (model): ReadonlyMap<string, string> => {
  const { ledger, announced, changes, today } = model;
  const newest = new Newest(today);
  const owner = new Map<string, string>();
  for (const { name, partOf } of allTables) {
    if (partOf === undefined) continue;
    for (const [id, { cells }] of ledger.copies.get(name) ?? []) owner.set(id, cells[partOf] ?? id);
    const rows: readonly AnyRow[] = announced.tables[name as TableName];
    for (const row of rows) owner.set(row.id, String(row[partOf]));
  }
  for (const { id, last } of ledger.entries) {
    newest.note(id, last);
    newest.note(owner.get(id) ?? id, last);
  }
  for (const change of changes.all)
    for (const day of daysOf(change)) newest.note(changes.page(change).id, day);
  return newest.days;
});

/** The newest day of the records of a table as people go by it today; undefined where none is known, as before the first publication. */
export const newestDay = asked('newest-day', (model, table: TableName): string | undefined => {
  const days = recordDays(model);
  const rows: readonly AnyRow[] = model.tables[table];
  return rows
    .flatMap(({ id }) => days.get(id) ?? [])
    .toSorted()
    .at(-1);
});

/** A change is told from the day it was published, and makes a record read otherwise on the day it takes effect. */
const daysOf = ({ publishedOn, effective }: ListChange): string[] => [publishedOn, effective];

/** By path: every page of which a day is known. */
export function pageDays(model: Model): ReadonlyMap<string, string> {
  const records = recordDays(model);
  const newest = new Newest(model.today);
  const noteRows = (page: string, rows: readonly AnyRow[]) => {
    for (const { id } of rows) newest.note(page, records.get(id));
  };
  for (const list of listsWithPages) {
    const { name } = list.table;
    const rows = model.lists.all(list);
    noteRows(urls.list(name), rows);
    for (const row of rows) noteRows(withoutAnchor(urls.recordOf(name, row)), [row]);
    for (const part of listParts(model, list)) noteRows(partHref(list, part), partRows(part));
  }
  noteManuals(model, noteRows);
  for (const { name } of allTables)
    noteRows(urls.dictionary(name), model.announced.tables[name as TableName]);
  noteChanges(model, newest);
  for (const page of [urls.home, urls.data]) newest.note(page, model.figures.updatedOn);
  return newest.days;
}

const withoutAnchor = (path: string): string => path.split('#')[0] ?? path;
const partRows = ({ records }: ListPart): readonly AnyRow[] => records;

/** What stands on a page of its own, but tells of a record all the same. */
function noteManuals(
  { items, domains }: Model,
  noteRows: (page: string, rows: readonly AnyRow[]) => void,
): void {
  for (const item of items.street) noteRows(urls.manual(item.id), [item]);
  for (const { domain, members } of domains.group(items.all))
    noteRows(urls.domain(domain.id), members);
}

/** The pages of changes; the page of a body tells of all that concerns it. */
function noteChanges(model: Model, newest: Newest): void {
  const note = (page: string, changes: readonly ListChange[]) => {
    for (const change of changes) for (const day of daysOf(change)) newest.note(page, day);
  };
  for (const { page, changes } of [everyChange(model), ...listChannels(model)]) note(page, changes);
  for (const { page, changes, body } of bodyChannels(model)) {
    note(page, changes);
    if (body !== undefined) note(urls.body(body), changes);
  }
  for (const change of model.changes.all)
    note(urls.changesIn(change.publishedOn.slice(0, 7)), [change]);
}
