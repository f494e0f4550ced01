/** How good the data are, as open data: the figures of each dimension, every column, every rule, and former days. */
import { figureOf } from '../measures/measures.ts';
import { daysBetween } from '../model/calendar-days.ts';
import { filledTables } from '../model/filled.ts';
import type { Model } from '../model/model.ts';
import { lawsInForceOn, qualityOverTime } from '../model/quality-over-time.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import { qualityTable } from '../tables/derived/quality.ts';
import { type MeasureId, measures } from '../tables/measures.ts';
import { dimensions, qualityPageText as words } from '../words/quality-page-text.ts';
import { answer } from './api/answer.ts';
import { derivedCsv } from './derived-csv.ts';

type Quality = Said<'quality'>;

export function* qualityFiles(model: Model): Generator<EmittedFile> {
  const said = qualityOf(model);
  yield answer(model, 'quality', urls.qualityJson, said);
  const rows = rowsOf(said);
  yield* derivedCsv(urls.qualityCsv, qualityTable, rows, rows);
}

function qualityOf(model: Model): Quality {
  return {
    asOf: model.today,
    page: absolute(urls.quality),
    dimensions: dimensions.map(({ id, title, asks, measures: own }) => ({
      ...{ id, title, asks },
      figures: own.map((measure) => figureJson(model, measure)),
    })),
    reminders: remindersOf(model).map(([rule, count]) => ({
      ...{ rule, count },
      page: absolute(urls.rule(rule)),
    })),
    tables: publishedTables(model).map(({ name, title, rows, columns }) => ({
      table: name,
      title,
      rows,
      columns,
    })),
    laws: lawsInForceOn(model, model.today).map((law) => {
      const [last] = model.laws.checksOf(law);
      return {
        law: law.id,
        checkedOn: last?.checkedOn,
        days: last && daysBetween(last.checkedOn, model.today),
      };
    }),
    overTime: qualityOverTime(model, settings.policy.lawsCheckedWithin),
    publications: model.ledger.publications.map(
      ({ number, date, records, added, changed, withdrawn }) => ({
        ...{ number, date, records, added, changed, withdrawn },
      }),
    ),
  };
}

const publishedTables = (model: Model) => filledTables(model).filter(({ published }) => published);

/** How often each rule reminds, the most frequent first. */
export function remindersOf({ reminders }: Model): [rule: string, count: number][] {
  return [...Map.groupBy(reminders, ({ rule }) => rule)]
    .map(([rule, own]): [string, number] => [rule, own.length])
    .sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1));
}

function figureJson(model: Model, id: MeasureId): Quality['dimensions'][number]['figures'][number] {
  const { value = null, of } = figureOf(model, id);
  const { title, unit } = measures[id];
  return { id, title, value, of, unit, api: absolute(urls.figureJson(id)) };
}

function rowsOf({ asOf, dimensions: all, tables, reminders, overTime }: Quality): string[][] {
  const numbers = (value: number | null, of?: number) => [String(value ?? ''), String(of ?? '')];
  return [
    ...all.flatMap(({ figures }) =>
      figures.map(({ id, title, value, of, unit }) => [
        ...['measure', id, title, asOf, ...numbers(value, of), unit],
        measures[id as MeasureId].formula,
      ]),
    ),
    ...tables.flatMap(({ table, title, rows, columns }) =>
      columns.map(({ key, label, filled }) => [
        ...['column', `${table}.${key}`, `${title} ${label}`, asOf, ...numbers(filled, rows)],
        ...[words.units.rows, ''],
      ]),
    ),
    ...reminders.map(({ rule, count }) => [
      ...['rule', rule, words.valid.reminders, asOf, ...numbers(count), words.units.places, ''],
    ]),
    ...overTime.flatMap(({ day, duties, withBasis, withArticle, laws, lawsChecked }) => [
      [
        'before',
        'withBasis',
        words.before.withBasis,
        day,
        ...numbers(withBasis, duties),
        words.units.duties,
        '',
      ],
      [
        'before',
        'withArticle',
        words.before.withArticle,
        day,
        ...numbers(withArticle, withBasis),
        words.units.duties,
        '',
      ],
      [
        'before',
        'lawsChecked',
        words.before.lawsChecked,
        day,
        ...numbers(lawsChecked, laws),
        words.units.laws,
        '',
      ],
    ]),
  ];
}
