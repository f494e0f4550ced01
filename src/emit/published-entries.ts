/** What was published, as entries of feeds: record by record, or where it is much at once, how many there are. */
import type { Model } from '../model/model.ts';
import type { Published } from '../model/publications.ts';
import { bodiesIn, titleOf } from '../records/index.ts';
import { urls } from '../site/urls.ts';
import { changeText } from '../words/change-text.ts';
import { feedText } from '../words/feed-text.ts';
import { recordLabel } from '../words/list-text.ts';
import { factsOf } from '../words/record-facts.ts';
import { join } from '../words/text.ts';
import { type Entry, entryHtml, isExample } from './feed-forms.ts';

/** A summary longer than this is read on the page. */
const LONGEST_SUMMARY = 200;

/** How many of many records an entry names. */
const NAMED = 10;

/** One record as an entry, the same in every feed. */
export function publishedEntry(model: Model, { list, row, day }: Published): Entry {
  const { table } = list;
  const nameOf = (id: string) => model.bodies.named(id).short;
  const label = recordLabel(list, row);
  const gist = list.sentence?.(row, nameOf) ?? factsOf(model, table, row).texts[0]?.text ?? label;
  const summary = shortened(gist.replaceAll('\n', ''));
  const bodies = bodiesIn(list, row).map(nameOf);
  const concerned = bodies.length === 0 ? [] : changeText.feed.concerned(join(bodies));
  return {
    key: `published/${table.name}/${row.id}`,
    page: urls.recordOf(table.name, row),
    title: feedText.tag(feedText.published, isExample) + feedText.one(table.title, label),
    day,
    summary,
    html: entryHtml(
      [summary, concerned, feedText.publishedOn(day), feedText.number(row.id)].flat(),
    ),
    categories: [feedText.published, table.title],
  };
}

/** Many records of one list and day as one entry. `scope` tells the same many apart where another feed holds others of them. */
export function manyEntry(members: readonly Published[], scope: readonly string[]): Entry[] {
  const [first] = members;
  if (first === undefined) return [];
  const { list, day } = first;
  const { name, title } = list.table;
  const summary = feedText.manyOn(day, title, members.length, titleOf(list));
  const names = members.slice(0, NAMED).map(({ row }) => recordLabel(list, row));
  const isNamed = list.announced !== 'count';
  return [
    {
      key: ['published', name, day, ...scope].join('/'),
      page: urls.list(name),
      title: feedText.tag(feedText.published, isExample) + feedText.many(title, members.length),
      day,
      summary,
      html: entryHtml([summary, ...(isNamed ? [feedText.among(names, members.length)] : [])]),
      categories: [feedText.published, title],
    },
  ];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_SUMMARY
    ? text
    : `${characters.slice(0, LONGEST_SUMMARY).join('')}…`;
}
