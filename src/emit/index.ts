import type { Model } from '../model/model.ts';
import type { Emitted, EmittedFile } from '../site/site-file.ts';
import { bundleFiles, isPackedAsItIs } from './bundle.ts';
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
import { qrFiles } from './qr-files.ts';
import { qualityFiles } from './quality.ts';
import { scoreFiles } from './scores.ts';
import { sinceFiles } from './since.ts';
import { coverageFiles } from './task-coverage.ts';
import { turnsFile } from './turns.ts';
import { upstreamPaceFiles } from './upstream-pace.ts';
import { warningFiles } from './warnings.ts';
import { wellKnownFiles } from './well-known.ts';

/** Every open-data file, one after another, so that a large site never holds them all at once. */
export function* emitFiles(model: Model): Generator<Emitted> {
  const published = new PublishedFiles();
  const alsoPacked: EmittedFile[] = [];
  for (const made of dataFiles(model)) {
    const file = published.note(made);
    if ('body' in file && isPackedAsItIs(file)) alsoPacked.push(file);
    yield file;
  }
  const catalogues = [...catalogueFiles(model, published)];
  yield* catalogues;
  yield* bundleFiles(model, [...alsoPacked, ...catalogues.filter(isPackedAsItIs)]);
}

/** All but what describes the rest, or holds it. */
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
  yield turnsFile(model);
  yield* wellKnownFiles(model);
  yield* byDayFiles(model);
  yield* qualityFiles(model);
  yield* qrFiles(model);
}
