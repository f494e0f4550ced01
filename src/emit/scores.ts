/** Every score of the evaluation as open data: what it is, from which rows, by which rule. */
import { evaluationOf, type YearOf } from '../evaluation/evaluation.ts';
import type { Judged } from '../evaluation/leaf.ts';
import { ranked } from '../evaluation/ranking.ts';
import { type Leaf, type Sheet, weightedPoints } from '../evaluation/sheet.ts';
import { pointsOf } from '../evaluation/summary.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import { measures } from '../tables/measures.ts';
import { scoreText as words } from '../words/score-text.ts';
import { answer } from './api/answer.ts';
import { csvFile } from './csv.ts';

export function* scoreFiles(model: Model): Generator<EmittedFile> {
  const { years } = evaluationOf(model);
  const { gradeExcellent, gradeGood, gradePass, judgedAtLeast } = settings.policy;
  yield csvFile(urls.gradesCsv, GRADES_HEADER, years.flatMap(gradeRows));
  yield csvFile(urls.scoresCsv, SCORES_HEADER, years.flatMap(scoreRows));
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

const GRADES_HEADER = [
  ...[words.inYearHead, words.bodyId, words.body, words.kind, words.total, words.grade],
  ...[words.place, words.judgedShare],
];

function withPlaces({ sheets }: YearOf) {
  const all = [...ranked(sheets, 'departments'), ...ranked(sheets, 'institutions')];
  const placeOf = new Map(all.map(({ sheet, place }) => [sheet, place]));
  return sheets.map((sheet) => ({ sheet, place: placeOf.get(sheet) }));
}

function gradeRows(year: YearOf): string[][] {
  return withPlaces(year).map(({ sheet, place }) => [
    ...[String(sheet.year), sheet.body.id, sheet.body.short, words.groups[sheet.group]],
    String(sheet.total ?? ''),
    sheet.grade === undefined ? words.noGrade(sheet) : words.grades[sheet.grade],
    ...[String(place ?? ''), String(sheet.judgedShare)],
  ]);
}

const SCORES_HEADER = [
  ...[words.inYearHead, words.bodyId, words.body, words.class, words.indicatorId, words.indicator],
  ...[words.weight, words.figure, words.denominator, words.rule, words.score, words.share],
  ...[words.adds, words.rows, words.noScore],
];

function scoreRows({ sheets }: YearOf): string[][] {
  return sheets.flatMap((sheet) =>
    sheet.classes.flatMap(({ class: own, leaves }) =>
      leaves.map((leaf) => [
        ...[String(sheet.year), sheet.body.id, sheet.body.short, own.name],
        ...[leaf.indicator.id, leaf.indicator.name, words.shown(leaf.weight)],
        ...foundCells(leaf),
      ]),
    ),
  );
}

function foundCells(leaf: Leaf): string[] {
  const { judged } = leaf;
  if (judged.is === 'missing') return ['', '', '', '', '', '', '', words.missing[judged.why]];
  const figure = judged.is === 'computed' ? judged.figure : undefined;
  return [
    ...[String(figure?.value ?? ''), String(figure?.of ?? ''), ruleOf(leaf, judged)],
    ...[String(pointsOf(leaf) ?? ''), String(leaf.share), String(weightedPoints(leaf))],
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
      ...{ class: own.id, points, share },
      indicators: leaves.map(leafJson),
    })),
  };
}

function leafJson(leaf: Leaf): LeafJson {
  const { indicator, judged, weight, share } = leaf;
  const own = { indicator: indicator.id, weight, share, points: pointsOf(leaf) };
  if (judged.is === 'missing') return { ...own, missing: judged.why };
  if (judged.is === 'assessed')
    return {
      ...own,
      assessments: judged.weighed.map((one) => ({ id: one.assessment.id, weight: one.weight })),
    };
  const { figure, by } = judged;
  const { value, of, rows, among } = figure;
  return {
    ...own,
    ...{ measure: indicator.measure, value, of, rows, among },
    ...{ band: by.band.id, deduction: by.deduction },
  };
}
