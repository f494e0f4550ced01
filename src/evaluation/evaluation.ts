/** The evaluation of every year, made once a model. */
import { bodyYear } from '../measures/evaluation.ts';
import { figureOf } from '../measures/measures.ts';
import { askedOnce } from '../model/asked.ts';
import { groupBy } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type {
  Assessment,
  Body,
  EvaluationClass,
  Indicator,
  IndicatorBand,
} from '../tables/index.ts';
import { type Group, groupOf, isOf, judged } from './leaf.ts';
import { type Looked, type Sheet, sheetOf } from './sheet.ts';

export interface YearOf {
  readonly year: number;
  /** Whether the year is over: before, no grade is given. */
  readonly isOver: boolean;
  /** The sheets of all bodies of which anything was found, in the order of the bodies. */
  readonly sheets: readonly Sheet[];
}

export class Evaluation {
  /** In their order. */
  readonly classes: readonly EvaluationClass[];
  /** The years that are evaluated, newest first. */
  readonly years: readonly YearOf[];
  readonly #model: Model;
  readonly #indicators: ReadonlyMap<string, readonly Indicator[]>;
  readonly #bands: ReadonlyMap<string, readonly IndicatorBand[]>;
  readonly #assessments: ReadonlyMap<string, readonly Assessment[]>;
  /** Years with bodies of which somebody has written something, were it only the body itself. */
  readonly #assessed: ReadonlySet<string>;

  constructor(model: Model) {
    const { tables, today } = model;
    this.#model = model;
    this.classes = tables['evaluation-classes'].toSorted((left, right) => left.order - right.order);
    this.#indicators = groupBy(tables.indicators, (indicator) => indicator.class);
    this.#bands = groupBy(tables['indicator-bands'], ({ indicator }) => indicator);
    this.#assessments = groupBy(
      tables.assessments.filter(({ day }) => day <= today),
      ({ year, body, indicator }) => `${year} ${body} ${indicator}`,
    );
    this.#assessed = new Set(tables.assessments.map(({ year, body }) => `${year} ${body}`));
    const thisYear = Number(today.slice(0, 4));
    const first = Math.min(...tables.indicators.map(({ from }) => from), thisYear + 1);
    this.years = Array.from({ length: thisYear + 1 - first }, (_, ago) => thisYear - ago).map(
      (year) => ({ year, isOver: year < thisYear, sheets: this.#sheetsOf(year, year < thisYear) }),
    );
  }

  /** The indicators of a class, in the order of their table. */
  ofClass(id: string): readonly Indicator[] {
    return this.#indicators.get(id) ?? [];
  }

  indicator(id: string): Indicator {
    const indicator = this.#model.tables.indicators.find((one) => one.id === id);
    if (indicator === undefined) throw new Error(`no indicator ${id}`);
    return indicator;
  }

  bandsOf(indicator: string): readonly IndicatorBand[] {
    return this.#bands.get(indicator) ?? [];
  }

  /** Every sheet of a body, newest first. */
  sheetsOf(body: string): readonly Sheet[] {
    return this.years.flatMap(({ sheets }) => sheets.filter((sheet) => sheet.body.id === body));
  }

  #sheetsOf(year: number, isOver: boolean): Sheet[] {
    return this.#model.bodies.all.flatMap((body) => {
      const group = groupOf(body);
      if (group === undefined || !existed(body, year)) return [];
      const classes = this.classes.map((own) => ({
        class: own,
        looked: this.#lookedAt(body, group, own, year),
      }));
      const named = this.#model.bodies.named(body.id);
      const sheet = sheetOf({ body: named, group, year, classes, isOver }, settings.policy);
      return sheet.total === undefined && !this.#assessed.has(`${year} ${body.id}`) ? [] : [sheet];
    });
  }

  #lookedAt(body: Body, group: Group, { id }: EvaluationClass, year: number): Looked[] {
    return this.ofClass(id)
      .filter((indicator) => isOf(indicator, year))
      .map((indicator) => ({
        indicator,
        judged: judged(indicator, group, {
          figure:
            indicator.measure === undefined
              ? undefined
              : figureOf(this.#model, indicator.measure, bodyYear(body.id, year)),
          bands: this.bandsOf(indicator.id),
          assessments: this.#assessments.get(`${year} ${body.id} ${indicator.id}`) ?? [],
        }),
      }));
  }
}

/** Whether a body was there at some time of a year. */
function existed({ since, until }: Body, year: number): boolean {
  return (since ?? '') <= `${year}-12-31` && (until ?? '9999') > `${year}-01-01`;
}

export const evaluationOf = askedOnce('evaluation', (model): Evaluation => new Evaluation(model));
