import { createHash } from 'node:crypto';
import type { Model } from '../model/model.ts';
import { type Emitted, type MadeFiles, type Unit, unitsOf } from '../site/site-file.ts';
import type { Table } from '../tables/define.ts';
import { allTables } from '../tables/index.ts';
import { isPacked, zipFile } from './bundle.ts';
import { byDayFiles } from './by-day.ts';
import { calendarUnits } from './calendars.ts';
import { campaignFeedFiles } from './campaign-feed.ts';
import { catalogueFiles } from './catalogue/index.ts';
import { isForPrograms, PublishedFiles } from './catalogue/resources.ts';
import { clusterFiles } from './clusters.ts';
import { csvFiles } from './csv.ts';
import { dutyFiles } from './duty-files.ts';
import { feedUnits } from './feeds.ts';
import { figureFiles } from './figures.ts';
import { chartFiles } from './flow-chart/index.ts';
import { handoffCheckFiles } from './handoff-check.ts';
import { jsonUnits } from './json-api.ts';
import { ledgerFiles } from './ledger.ts';
import { namedCsvFile, namedOnce, tableWorkbook } from './named-files.ts';
import { ndjsonFiles } from './ndjson.ts';
import { plainCsvFiles } from './plain-csv.ts';
import { qrFiles } from './qr-files.ts';
import { qualityFiles } from './quality.ts';
import { scoreFiles } from './scores.ts';
import { sinceFiles } from './since.ts';
import { databaseFile } from './sqlite/database.ts';
import { coverageFiles } from './task-coverage.ts';
import { turnsFile } from './turns.ts';
import { upstreamPaceFiles } from './upstream-pace.ts';
import { warningFiles } from './warnings.ts';
import { wellKnownFiles } from './well-known.ts';

/** Every open-data file, one after another, so that a large site never holds them all at once. */
export function* emitFiles(model: Model): Generator<Emitted> {
  const published = new PublishedFiles(isPacked);
  for (const { files } of emitUnits(model, published))
    for (const file of files()) yield published.note(file);
  for (const { files } of [...chartUnits(model), databaseUnit(model)]) yield* files();
}

/**
 * The same by what is kept together, but for what stands alone, the charts and the database. What tells of the others or holds them comes last. `made`: what has been made so far, which
 * has to be all of the units before when a unit is made.
 */
export function* emitUnits(model: Model, made: MadeFiles): Generator<Unit> {
  yield* dataUnits(model);
  yield {
    name: 'catalogues',
    of: () => digestOf(made, isForPrograms),
    files: () => catalogueFiles(model, made),
  };
  yield { name: 'zip', of: () => digestOf(made, isPacked), files: () => [zipFile(model, made)] };
}

/** Nothing tells of them. */
export function chartUnits(model: Model): Generator<Unit> {
  const flows = model.charts.all.map(({ id }) => id);
  return unitsOf('chart', flows, (id) => chartFiles(model, [model.charts.get(id)]));
}

/** Nothing tells of it, and it is made of nothing but the tables. */
export const databaseUnit = (model: Model): Unit => ({
  name: 'database',
  files: () => [databaseFile(model)],
});

/** All but what describes the rest, or holds it. */
function* dataUnits(model: Model): Generator<Unit> {
  for (const table of allTables) yield* unitsOfTable(model, table);
  const bodies = model.bodies.all.map(({ id }) => id);
  yield* unitsOf('duties', bodies, (id) => dutyFiles(model, [model.bodies.get(id)]));
  yield* jsonUnits(model);
  yield* feedUnits(model);
  yield { name: 'feed of campaigns', files: () => campaignFeedFiles(model) };
  yield* calendarUnits(model);
  yield { name: 'ledger', files: () => ledgerFiles(model) };
  yield { name: 'since', files: () => sinceFiles(model) };
  for (const [name, files] of Object.entries(others)) yield { name, files: () => files(model) };
}

/** What is made of a table by itself. */
function* unitsOfTable(model: Model, table: Table): Generator<Unit> {
  const named = namedOnce(model, table);
  const made: Readonly<Record<string, () => Iterable<Emitted>>> = {
    csv: () => csvFiles(model, [table]),
    'plain csv': () => plainCsvFiles(model, [table]),
    'named csv': () => [namedCsvFile(table, named)],
    workbook: () => [tableWorkbook(model, table, named)],
    ndjson: () => ndjsonFiles(model, [table]),
  };
  for (const [name, files] of Object.entries(made)) yield { name: `${name} ${table.name}`, files };
}

/** What is made of many tables at once. */
const others: Readonly<Record<string, (model: Model) => Iterable<Emitted>>> = {
  'check of hand-offs': handoffCheckFiles,
  coverage: coverageFiles,
  scores: scoreFiles,
  'upstream pace': upstreamPaceFiles,
  clusters: clusterFiles,
  figures: figureFiles,
  warnings: warningFiles,
  turns: (model) => [turnsFile(model)],
  'well known': wellKnownFiles,
  'by day': byDayFiles,
  quality: qualityFiles,
  'qr codes': qrFiles,
};

/** Tells what is in some of the files. */
function digestOf(made: MadeFiles, isOne: (path: string) => boolean): string {
  const told = createHash('sha256');
  for (const path of made.paths())
    if (isOne(path)) told.update(`${path} ${made.weightOf(path)?.sha256}\n`);
  return told.digest('hex');
}
