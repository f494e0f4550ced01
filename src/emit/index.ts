import type { Model } from '../model/model.ts';
import type { Emitted } from '../site/site-file.ts';
import { bundleFiles } from './bundle.ts';
import { byDayFiles } from './by-day.ts';
import { calendarFiles } from './calendars.ts';
import { campaignFeedFiles } from './campaign-feed.ts';
import { catalogueFiles } from './catalogue/index.ts';
import { PublishedFiles } from './catalogue/resources.ts';
import { clusterFiles } from './clusters.ts';
import { csvFiles } from './csv.ts';
import { dutyFiles } from './duty-files.ts';
import { feedFiles } from './feeds.ts';
import { figureFiles } from './figures.ts';
import { chartFiles } from './flow-chart/index.ts';
import { handoffCheckFiles } from './handoff-check.ts';
import { jsonFiles } from './json-api.ts';
import { ledgerFiles } from './ledger.ts';
import { namedCsvFiles, tableWorkbooks } from './named-files.ts';
import { ndjsonFiles } from './ndjson.ts';
import { plainCsvFiles } from './plain-csv.ts';
import { scoreFiles } from './scores.ts';
import { sinceFiles } from './since.ts';
import { coverageFiles } from './task-coverage.ts';
import { upstreamPaceFiles } from './upstream-pace.ts';
import { warningFiles } from './warnings.ts';

/** Every open-data file, one after another, so that a large site never holds them all at once. */
export function* emitFiles(model: Model): Generator<Emitted> {
  const published = new PublishedFiles();
  for (const file of dataFiles(model)) {
    if ('body' in file) published.note(file);
    yield file;
  }
  yield* catalogueFiles(model, published);
}

/** All but what describes the rest. */
function* dataFiles(model: Model): Generator<Emitted> {
  yield* csvFiles(model);
  yield* plainCsvFiles(model);
  yield* namedCsvFiles(model);
  yield* tableWorkbooks(model);
  yield* ndjsonFiles(model);
  yield* dutyFiles(model);
  yield* jsonFiles(model);
  yield* feedFiles(model);
  yield* campaignFeedFiles(model);
  yield* calendarFiles(model);
  yield* ledgerFiles(model);
  yield* sinceFiles(model);
  yield* chartFiles(model);
  yield* handoffCheckFiles(model);
  yield* coverageFiles(model);
  yield* scoreFiles(model);
  yield* upstreamPaceFiles(model);
  yield* clusterFiles(model);
  yield* figureFiles(model);
  yield* warningFiles(model);
  yield* byDayFiles(model);
  yield* bundleFiles(model);
}
