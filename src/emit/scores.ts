/** Every score of the evaluation as open data: what it is, from which rows, by which rule. */
import { evaluationOf, type YearOf } from '../evaluation/evaluation.ts';
import type { Judged, Missing } from '../evaluation/leaf.ts';
import { ranked } from '../evaluation/ranking.ts';
import { inHundredths, type Leaf, type Sheet, weightedPoints } from '../evaluation/sheet.ts';
import { pointsOf } from '../evaluation/summary.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import { gradesTable, scoresTable } from '../tables/derived/evaluation.ts';
import type { EvaluationClass } from '../tables/index.ts';
import { measures } from '../tables/measures.ts';
import { scoreText as words } from '../words/score-text.ts';
import { answer } from './api/answer.ts';
import { derivedCsv } from './derived-csv.ts';

export function* scoreFiles(model: Model): Generator<EmittedFile> {
  const { years } = evaluationOf(model);
  const { gradeExcellent, gradeGood, gradePass, judgedAtLeast } = settings.policy;
  const graded = years.flatMap(withPlaces);
  yield* derivedCsv(
    urls.gradesCsv,
    gradesTable,
    graded.map(({ sheet, place }) => gradeCells(sheet, place, SHOWN)),
    graded.map(({ sheet, place }) => gradeCells(sheet, place, CODES)),
  );
  yield* derivedCsv(
    urls.scoresCsv,
    scoresTable,
    years.flatMap((year) => scoreRows(year, SHOWN)),
    years.flatMap((year) => scoreRows(year, CODES)),
  );
  yield answer(model, 'evaluation', urls.evaluationJson, {
    page: absolute(urls.evaluation),
    rules: words.ruleLines(settings.policy),
    thresholds: { gradeExcellent, gradeGood, gradePass, judgedAtLeast },
    years: years.map(({ year, isOver, sheets }) => ({
      year,
      isOver,
      page: absolute(urls.evaluationOf(year)),
      api: absolute(urls.evaluationYearJson(year)),
      bodies: sheets.length,
    })),
  });
  for (const year of years)
    yield answer(model, 'evaluation-year', urls.evaluationYearJson(year.year), {
      year: year.year,
      isOver: year.isOver,
      sheets: withPlaces(year).map(({ sheet, place }) => sheetJson(sheet, place)),
    });
}

/** What stands for a group, a grade, a class and the want of a score: words for people, codes for programs. */
interface Called {
  group(sheet: Sheet): string;
  grade(sheet: Sheet): string;
  class(own: EvaluationClass): string;
  weight(weight: number): string;
  missing(why: Missing): string;
}

const SHOWN: Called = {
  group: ({ group }) => words.groups[group],
  grade: (sheet) => (sheet.grade === undefined ? words.noGrade(sheet) : words.grades[sheet.grade]),
  class: ({ name }) => name,
  weight: words.shown,
  missing: (why) => words.missing[why],
};

const CODES: Called = {
  group: ({ group }) => group,
  grade: ({ grade = '' }) => grade,
  class: ({ id }) => id,
  weight: (weight) => String(inHundredths(weight)),
  missing: (why) => why,
};

function withPlaces({ sheets }: YearOf) {
  const all = [...ranked(sheets, 'departments'), ...ranked(sheets, 'institutions')];
  const placeOf = new Map(all.map(({ sheet, place }) => [sheet, place]));
  return sheets.map((sheet) => ({ sheet, place: placeOf.get(sheet) }));
}

function gradeCells(sheet: Sheet, place: number | undefined, called: Called): string[] {
  return [
    ...[String(sheet.year), sheet.body.id, sheet.body.short, called.group(sheet)],
    ...[String(sheet.total ?? ''), called.grade(sheet)],
    ...[String(place ?? ''), String(sheet.judgedShare)],
  ];
}

function scoreRows({ sheets }: YearOf, called: Called): string[][] {
  return sheets.flatMap((sheet) =>
    sheet.classes.flatMap(({ class: own, leaves }) =>
      leaves.map((leaf) => [
        ...[String(sheet.year), sheet.body.id, sheet.body.short, called.class(own)],
        ...[leaf.indicator.id, leaf.indicator.name, called.weight(leaf.weight)],
        ...foundCells(leaf, called),
      ]),
    ),
  );
}

function foundCells(leaf: Leaf, called: Called): string[] {
  const { judged } = leaf;
  if (judged.is === 'missing') return ['', '', '', '', '', '', '', called.missing(judged.why)];
  const figure = judged.is === 'computed' ? judged.figure : undefined;
  return [
    ...[String(figure?.value ?? ''), String(figure?.of ?? ''), ruleOf(leaf, judged)],
    String(pointsOf(leaf) ?? ''),
    ...[leaf.share, weightedPoints(leaf)].map((number) => String(inHundredths(number))),
    ...[rowsOf(judged).join(';'), ''],
  ];
}

function ruleOf({ indicator }: Leaf, judged: Exclude<Judged, { is: 'missing' }>): string {
  if (judged.is === 'assessed') return words.joinedBy(judged);
  const unit = indicator.measure === undefined ? '' : measures[indicator.measure].unit;
  return `${words.band(judged.by.band, unit)}：${words.bandWorth(judged.by.band)}`;
}

function rowsOf(judged: Exclude<Judged, { is: 'missing' }>): readonly string[] {
  return judged.is === 'computed'
    ? (judged.figure.among ?? judged.figure.rows)
    : judged.weighed.map(({ assessment }) => assessment.id);
}

type SheetJson = Said<'evaluation-year'>['sheets'][number];
type LeafJson = SheetJson['classes'][number]['indicators'][number];

function sheetJson(sheet: Sheet, place: number | undefined): SheetJson {
  const { body, group, classes, total, judgedShare, grade, ungraded, year } = sheet;
  return {
    ...{ body: body.id, name: body.short, group, total, grade, ungraded, place, judgedShare },
    page: absolute(urls.scoreSheet(year, body.id)),
    classes: classes.map(({ class: own, points, share, leaves }) => ({
      ...{ class: own.id, points, share: inHundredths(share) },
      indicators: leaves.map(leafJson),
    })),
  };
}

function leafJson(leaf: Leaf): LeafJson {
  const { indicator, judged, weight, share } = leaf;
  const own = {
    indicator: indicator.id,
    ...{ weight: inHundredths(weight), share: inHundredths(share) },
    points: pointsOf(leaf),
  };
  if (judged.is === 'missing') return { ...own, missing: judged.why };
  if (judged.is === 'assessed')
    return {
      ...own,
      assessments: judged.weighed.map((one) => ({
        id: one.assessment.id,
        weight: inHundredths(one.weight),
      })),
    };
  const { figure, by } = judged;
  const { value, of, rows, among } = figure;
  return {
    ...own,
    ...{ measure: indicator.measure, value, of, rows, among },
    ...{ band: by.band.id, deduction: by.deduction },
  };
}
