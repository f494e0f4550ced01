/** What held on any day, as data: a file a list, so that one request is enough for every day. */
import { asked } from '../model/asked.ts';
import { heldIn, periodsOf } from '../model/by-day.ts';
import type { Recorded, Version } from '../model/history.ts';
import type { Model } from '../model/model.ts';
import { versionedIn } from '../model/versioned.ts';
import { keepingNoPast, listNamed, recordedLists, titleOf } from '../records/index.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import { answer } from './api/answer.ts';

export function* byDayFiles(model: Model): Generator<EmittedFile> {
  yield answer(model, 'on-days', urls.onDayJson, {
    page: absolute(urls.onDay),
    asOf: model.today,
    lists: recordedLists.map(({ table }) => ({
      table: table.name,
      title: table.title,
      url: absolute(urls.onDayJsonOf(table.name)),
    })),
    withoutPast: keepingNoPast.map(({ name, title }) => ({ table: name, title })),
  });
  for (const { table } of recordedLists)
    yield answer(model, 'on-day', urls.onDayJsonOf(table.name), listJson(model, table.name));
}

/** One answer, or every record would be asked for all that it is made of. */
const listJson = asked('on-day-json', (model, name: string): Said<'on-day'> => {
  const list = listNamed(name);
  const held = heldIn(model, name);
  const versioned = new Set(versionedIn(model, name));
  return {
    table: name,
    title: titleOf(list),
    page: absolute(urls.list(name)),
    asOf: model.today,
    periods: periodsOf(model, held).map(({ touched: _touched, ...period }) => ({
      ...period,
      page: period.from > model.today ? undefined : absolute(urls.listAt(name, period.from)),
    })),
    records: held.map(({ record, from, until, versions }) => ({
      id: record.id,
      name: String(record[list.table.naming]),
      from,
      until,
      page: absolute(urls.recordOf(name, record)),
      api: absolute(urls.api(name, record.id)),
      versions: versioned.has(record.id) ? versions.map(versionOf(record)) : undefined,
    })),
  };
});

/** When a version held, and where it is told. */
const versionOf =
  ({ id, list }: Recorded) =>
  ({ from, until }: Version) => ({
    from,
    until,
    page: absolute(urls.recordAt(id, list, from)),
    api: absolute(urls.apiAt(list, id, from)),
  });
