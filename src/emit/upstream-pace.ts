/** How soon the lists followed the upper level, change by change, as numbers to count with. */

import { seenAt } from '../model/arrivals.ts';
import { workingDaysOf } from '../model/change-pace.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { urls } from '../site/urls.ts';
import { cellText, shownText } from '../tables/cell-text.ts';
import { upstreamPaceTable } from '../tables/derived/upstream-pace.ts';
import { tables } from '../tables/index.ts';
import { upstreamText } from '../words/upstream-text.ts';
import { derivedCsv } from './derived-csv.ts';

const COLUMNS = ['id', 'list', 'record', 'kind', 'upstreamOn', 'publishedOn'] as const;

export function* upstreamPaceFiles({ announced }: Model): Generator<EmittedFile> {
  const seen = seenAt(announced.tables['upstream-checks']);
  const table = tables['list-changes'];
  const followed = announced.tables['list-changes'].flatMap((change) => {
    const days = workingDaysOf(change);
    if (days === undefined) return [];
    const isInTime = days <= settings.policy.changesFollowWithin;
    return { change, counted: [seen.get(change.id)?.day ?? '', String(days)], isInTime };
  });
  const { inTime } = upstreamPaceTable.columns;
  yield* derivedCsv(
    urls.upstreamPaceCsv,
    upstreamPaceTable,
    followed.map(({ change, counted, isInTime }) => [
      ...COLUMNS.map((key) => shownText(table, key, change)),
      ...[...counted, upstreamText.pace.inTime(isInTime)],
    ]),
    followed.map(({ change, counted, isInTime }) => [
      ...COLUMNS.map((key) => cellText(table.columns[key], change[key])),
      ...[...counted, cellText(inTime, isInTime)],
    ]),
  );
}
