/** Every published figure as open data, with the rows it was counted from. */

import type { Counted, Figure } from '../measures/figure.ts';
import { allCounted } from '../measures/measures.ts';
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import { figuresTable } from '../tables/derived/figures.ts';
import { tableNamed } from '../tables/index.ts';
import { type MeasureId, measures } from '../tables/measures.ts';
import { partName } from '../words/measure-text.ts';
import { policyRows } from '../words/policy-rows.ts';
import { answer } from './api/answer.ts';
import { derivedCsv } from './derived-csv.ts';

export function* figureFiles(model: Model): Generator<EmittedFile> {
  const all = allCounted(model);
  const titles = (from: readonly string[]) => from.map((table) => tableNamed(table).title);
  yield* derivedCsv(
    urls.figuresCsv,
    figuresTable,
    all.flatMap(([id, counted]) =>
      rowsOf(id, counted, (part) => partName(model, measures[id], part), titles),
    ),
    all.flatMap(([id, counted]) =>
      rowsOf(
        id,
        counted,
        (part) => part,
        (from) => from,
      ),
    ),
  );
  yield answer(model, 'figures', urls.figuresJson, {
    asOf: model.today,
    page: absolute(urls.figures),
    policy: Object.fromEntries(policyRows().map(({ key, value = null }) => [key, value])),
    figures: all.map(([id, counted]) => ({ ...described(id), ...said(counted.total) })),
  });
  for (const [id, counted] of all)
    yield answer(model, 'figure', urls.figureJson(id), whole(model, id, counted));
}

function rowsOf(
  id: MeasureId,
  { total, parts = new Map() }: Counted,
  partCalled: (key: string) => string,
  tablesCalled: (from: readonly string[]) => readonly string[],
): string[][] {
  const { title, unit, formula, from } = measures[id];
  const sources = tablesCalled(from).join(';');
  const row = (part: string, figure: Figure) => [
    ...[id, title, part, String(figure.value ?? ''), String(figure.of ?? '')],
    ...[unit, formula, sources],
  ];
  return [row('', total), ...[...parts].map(([key, figure]) => row(partCalled(key), figure))];
}

type FigureJson = Said<'figures'>['figures'][number];

function described(id: MeasureId): Omit<FigureJson, 'value' | 'of'> {
  const { title, formula, unit, from } = measures[id];
  return {
    id,
    title,
    formula,
    unit,
    from,
    page: absolute(urls.figure(id)),
    api: absolute(urls.figureJson(id)),
  };
}

/** A figure without a value says so with null: it is not nought. */
const said = ({
  value = null,
  of,
}: {
  value?: number | null | undefined;
  of?: number;
}): Pick<FigureJson, 'value' | 'of'> => (of === undefined ? { value } : { value, of });

function whole(model: Model, id: MeasureId, { total, parts }: Counted): Said<'figure'> {
  const measure = measures[id];
  const reported = model.tables['reported-figures'].filter((row) => row.measure === id);
  return {
    asOf: model.today,
    ...described(id),
    ...said(total),
    rows: total.rows,
    by: measure.by,
    parts:
      parts === undefined
        ? undefined
        : [...parts].map(([key, figure]) => ({
            key,
            name: partName(model, measure, key),
            ...said(figure),
            rows: figure.rows,
          })),
    reported: reported.map(({ id, says, source, day }) => ({ id, says, source, day })),
  };
}
